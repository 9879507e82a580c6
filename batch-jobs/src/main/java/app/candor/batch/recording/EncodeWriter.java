package app.candor.batch.recording;

import app.candor.media.RecordingProcessing;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;

/** Marks segments as encoded, in the chunk's transaction. */
@Dependent
@Named("encodeWriter")
public class EncodeWriter extends AbstractItemWriter {
    @Inject
    @BatchProperty
    String recordingId;

    @Inject
    RecordingProcessing processing;

    @Override
    public void writeItems(List<Object> numbers) {
        numbers.forEach(number -> processing.markEncoded(UUID.fromString(recordingId), (Integer) number));
    }
}
