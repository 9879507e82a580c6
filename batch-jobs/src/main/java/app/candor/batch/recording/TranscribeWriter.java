package app.candor.batch.recording;

import app.candor.media.RecordingTranscription;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;

/** Marks segments as heard, in the chunk's transaction. */
@Dependent
@Named("transcribeWriter")
public class TranscribeWriter extends AbstractItemWriter {
    @Inject
    @BatchProperty
    String recordingId;

    @Inject
    RecordingTranscription transcription;

    @Override
    public void writeItems(List<Object> numbers) {
        numbers.forEach(number -> transcription.markTranscribed(UUID.fromString(recordingId), (Integer) number));
    }
}
