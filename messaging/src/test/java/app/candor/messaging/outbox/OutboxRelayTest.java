package app.candor.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.candor.testing.Database;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeTry;

class OutboxRelayTest {
    private static final Database DATABASE = new Database();

    private final OutboxTable outbox = new OutboxTable(DATABASE);
    private final List<OutboxRow> received = new CopyOnWriteArrayList<>();

    @BeforeTry
    void emptyTheOutbox() throws SQLException {
        outbox.clear();
        received.clear();
    }

    @AfterContainer
    static void close() {
        DATABASE.close();
    }

    /** Kafka with faults: fails for a while at some events, and takes a moment for all. */
    private final class FaultyKafka implements EventSender {
        private final Map<Long, Integer> failuresLeft = new LinkedHashMap<>();
        private final List<Integer> plan;

        FaultyKafka(List<Integer> plan) {
            this.plan = plan;
        }

        @Override
        public CompletionStage<Void> send(OutboxRow row) {
            return CompletableFuture.supplyAsync(() -> {
                synchronized (failuresLeft) {
                    int position = Integer.parseInt(row.payload());
                    int left = failuresLeft.computeIfAbsent(row.seq(), seq -> plan.get(position % plan.size()));
                    if (left > 0) {
                        failuresLeft.put(row.seq(), left - 1);
                        throw new IllegalStateException("broker away");
                    }
                    received.add(row);
                    return null;
                }
            });
        }
    }

    @Property(tries = 40)
    void orderPerKeyShouldHoldAndNothingBeLostWhenSendsFail(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(min = 0, max = 5) Integer> keys,
            @ForAll @Size(min = 1, max = 7) List<@IntRange(min = 0, max = 2) Integer> failures)
            throws SQLException {
        outbox.write(names(keys));
        OutboxRelay relay = new OutboxRelay(DATABASE.dataSource(), new FaultyKafka(failures));
        for (int round = 0; outbox.unsent() > 0; round++) {
            assertThat(round).isLessThan(500);
            relay.send();
        }
        assertEverythingCameInOrder(keys);
    }

    @Property(tries = 25)
    void orderPerKeyShouldHoldAndNothingBeLostWhenTheRelayDiesBetweenSendAndMark(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 0, max = 3) Integer> keys,
            @ForAll @Size(min = 1, max = 5) List<Boolean> deaths)
            throws SQLException {
        outbox.write(names(keys));
        FaultyKafka kafka = new FaultyKafka(List.of(0));
        for (boolean dies : deaths) {
            if (dies) {
                assertThatThrownBy(new OutboxRelay(withoutCommit(), kafka)::send)
                        .isInstanceOf(SQLException.class);
            } else {
                new OutboxRelay(DATABASE.dataSource(), kafka).send();
            }
        }
        while (outbox.unsent() > 0) {
            new OutboxRelay(DATABASE.dataSource(), kafka).send();
        }
        assertEverythingCameInOrder(keys);
    }

    @Property(tries = 10)
    void severalRelaysShouldSendEachEventOnceAndInOrder(
            @ForAll @Size(min = 20, max = 120) List<@IntRange(min = 0, max = 20) Integer> keys) throws Exception {
        outbox.write(names(keys));
        ExecutorService nodes = Executors.newFixedThreadPool(3);
        try {
            Callable<Void> node = () -> {
                OutboxRelay relay = new OutboxRelay(DATABASE.dataSource(), new FaultyKafka(List.of(0)));
                while (outbox.unsent() > 0) {
                    relay.send();
                }
                return null;
            };
            for (var result : nodes.invokeAll(List.of(node, node, node))) {
                result.get(30, TimeUnit.SECONDS);
            }
        } finally {
            nodes.shutdownNow();
        }
        assertThat(received).hasSize(keys.size());
        assertEverythingCameInOrder(keys);
    }

    @Example
    void anEventThatCanNeverBeSentShouldBecomeADeadLetterAndLetOthersPass() throws SQLException {
        outbox.write(List.of("a", "b", "a"));
        OutboxRelay relay = new OutboxRelay(DATABASE.dataSource(), row -> {
            if (row.payload().equals("0")) {
                return CompletableFuture.failedFuture(
                        new EventSender.Refused(new IllegalArgumentException("too large")));
            }
            received.add(row);
            return CompletableFuture.completedFuture(null);
        });
        assertThat(relay.send()).isEqualTo(new OutboxRelay.Batch(2, null));
        assertThat(received).extracting(OutboxRow::payload).containsExactlyInAnyOrder("1", "2");
        assertThat(outbox.unsent()).isZero();
        assertThat(outbox.deadLetters()).isEqualTo(1);
    }

    @Example
    void aKafkaThatIsAwayShouldBeAskedOnceABatchAndTheEventsStay() throws SQLException {
        outbox.write(List.of("a", "b", "c", "d"));
        List<OutboxRow> asked = new ArrayList<>();
        OutboxRelay relay = new OutboxRelay(DATABASE.dataSource(), row -> {
            asked.add(row);
            throw new IllegalStateException(new TimeoutException("no metadata"));
        });
        assertThat(relay.send().failure()).hasRootCauseInstanceOf(TimeoutException.class);
        assertThat(asked).hasSize(1);
        assertThat(outbox.unsent()).isEqualTo(4);
    }

    @Example
    void anEmptyOutboxShouldBeAnEmptyBatch() throws SQLException {
        assertThat(new OutboxRelay(DATABASE.dataSource(), new FaultyKafka(List.of(0))).send())
                .isEqualTo(new OutboxRelay.Batch(0, null));
    }

    /** What consumers see that recognise repetitions: each event once, each key in the order of its rows. */
    private void assertEverythingCameInOrder(List<Integer> keys) {
        Map<String, Set<Integer>> seen = new LinkedHashMap<>();
        for (OutboxRow row : received) {
            seen.computeIfAbsent(row.key(), key -> new LinkedHashSet<>()).add(Integer.parseInt(row.payload()));
        }
        Map<String, List<Integer>> expected = new LinkedHashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            expected.computeIfAbsent("key-" + keys.get(i), key -> new ArrayList<>())
                    .add(i);
        }
        assertThat(seen.keySet()).isEqualTo(expected.keySet());
        expected.forEach((key, positions) ->
                assertThat(List.copyOf(seen.get(key))).as(key).isEqualTo(positions));
    }

    private static List<String> names(List<Integer> keys) {
        return keys.stream().map(key -> "key-" + key).toList();
    }

    /** A database whose connections break at the commit. */
    private static DataSource withoutCommit() {
        return proxy(
                DataSource.class,
                DATABASE.dataSource(),
                Map.of(
                        "getConnection",
                        delegate -> proxy(Connection.class, (Connection) delegate, Map.of("commit", ignored -> {
                            throw new SQLException("the power went");
                        }))));
    }

    private interface Change {
        Object apply(Object result) throws SQLException;
    }

    private static <T> T proxy(Class<T> type, T target, Map<String, Change> changes) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    Change change = changes.get(method.getName());
                    if (change != null && method.getName().equals("commit")) {
                        return change.apply(null);
                    }
                    try {
                        Object result = method.invoke(target, arguments);
                        return change == null ? result : change.apply(result);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
