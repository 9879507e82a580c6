package app.candor.batch.recording;

import jakarta.batch.api.chunk.ItemReader;
import java.io.Serializable;
import java.util.Iterator;
import java.util.List;

/** The numbers of the segments that are left to do, in order. */
abstract class SegmentReader extends RecordingStep implements ItemReader {
    private Iterator<Integer> numbers;

    abstract List<Integer> left();

    /** The checkpoint is not looked at: what is done is known where it was done. */
    @Override
    public void open(Serializable checkpoint) {
        numbers = left().iterator();
    }

    @Override
    public Integer readItem() {
        return numbers.hasNext() ? numbers.next() : null;
    }

    @Override
    public Serializable checkpointInfo() {
        return null;
    }

    /** Nothing is held open. */
    @Override
    public void close() {}
}
