package app.candor.batch.runtime;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.api.chunk.ItemProcessor;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** The parts of the job {@code counting}: reads numbers, has trouble where a test wants it, writes down what came through. */
public final class Counting {
    /** What was written, by subject. */
    static final Map<String, List<Integer>> LEDGER = new ConcurrentHashMap<>();
    /** Item at which the next pass fails, by subject; a negative one fails every time. */
    static final Map<String, Integer> FAIL_AT = new ConcurrentHashMap<>();
    /** A pass that reaches this item waits until the latch opens, by subject; taken by the first that comes. */
    static final Map<String, Gate> GATES = new ConcurrentHashMap<>();

    record Gate(int item, CountDownLatch reached, CountDownLatch open) {}

    private Counting() {}

    static List<Integer> ledger(String subject) {
        return LEDGER.computeIfAbsent(subject, key -> new CopyOnWriteArrayList<>());
    }

    public static class Numbers extends AbstractItemReader {
        @Inject
        @BatchProperty
        int items;

        private int last;

        @Override
        public void open(Serializable checkpoint) {
            last = checkpoint == null ? 0 : (Integer) checkpoint;
        }

        @Override
        public Object readItem() {
            return last < items ? ++last : null;
        }

        @Override
        public Serializable checkpointInfo() {
            return last;
        }
    }

    public static class Trouble implements ItemProcessor {
        @Inject
        @BatchProperty
        String subject;

        @Override
        public Object processItem(Object item) throws InterruptedException {
            int number = (Integer) item;
            Integer failAt = FAIL_AT.get(subject);
            if (failAt != null && Math.abs(failAt) == number) {
                if (failAt > 0) {
                    FAIL_AT.remove(subject);
                }
                throw new IllegalStateException("trouble at " + number);
            }
            Gate gate = GATES.get(subject);
            if (gate != null && gate.item() == number && GATES.remove(subject, gate)) {
                gate.reached().countDown();
                gate.open().await();
            }
            return number;
        }
    }

    public static class Ledger extends AbstractItemWriter {
        @Inject
        @BatchProperty
        String subject;

        @Override
        public void writeItems(List<Object> items) {
            items.forEach(item -> ledger(subject).add((Integer) item));
        }
    }

    public static class End extends AbstractBatchlet {
        @Override
        public String process() {
            return "counted";
        }
    }
}
