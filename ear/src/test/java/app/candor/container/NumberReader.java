package app.candor.container;

import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;
import java.io.Serializable;

/** Reads the numbers from one to five. */
@Named
@Dependent
public class NumberReader extends AbstractItemReader {
    private int last;

    @Override
    public void open(Serializable checkpoint) {
        last = checkpoint == null ? 0 : (Integer) checkpoint;
    }

    @Override
    public Object readItem() {
        return last == 5 ? null : ++last;
    }

    @Override
    public Serializable checkpointInfo() {
        return last;
    }
}
