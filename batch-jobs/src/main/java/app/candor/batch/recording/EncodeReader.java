package app.candor.batch.recording;

import app.candor.media.RecordingProcessing;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The numbers of the segments without a picture. */
@Dependent
@Named("encodeReader")
public class EncodeReader extends SegmentReader {
    @Inject
    RecordingProcessing processing;

    @Override
    List<Integer> left() {
        return processing.segmentsToEncode(recording());
    }
}
