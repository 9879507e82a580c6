package app.candor.batch.recording;

import app.candor.media.RecordingProcessing;
import jakarta.batch.api.chunk.ItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Iterator;

/** The numbers of the segments without a picture. */
@Dependent
@Named("encodeReader")
public class EncodeReader extends RecordingStep implements ItemReader {
    @Inject
    RecordingProcessing processing;

    private Iterator<Integer> numbers;

    /** The checkpoint is not looked at: what is done is known where it was done. */
    @Override
    public void open(Serializable checkpoint) {
        numbers = processing.segmentsToEncode(recording()).iterator();
    }

    @Override
    public Integer readItem() {
        return numbers.hasNext() ? numbers.next() : null;
    }

    @Override
    public Serializable checkpointInfo() {
        return null;
    }

    @Override
    public void close() {}
}
