package app.candor.batch.recording;

import app.candor.media.RecordingTranscription;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The numbers of the segments that nobody has heard. */
@Dependent
@Named("transcribeReader")
public class TranscribeReader extends SegmentReader {
    @Inject
    RecordingTranscription transcription;

    @Override
    List<Integer> left() {
        return transcription.segmentsToTranscribe(recording());
    }
}
