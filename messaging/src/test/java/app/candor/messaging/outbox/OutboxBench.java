package app.candor.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.candor.messaging.EmbeddedKafka;
import app.candor.shared.Ids;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Events a second and their lag from the commit that wrote them to the commit that handled them, on a PostgreSQL with
 * {@code fsync=on}; beside them a plain producer and consumer on the same broker in the same run. Run by
 * {@code messaging/bench}.
 */
class OutboxBench {
    private static final int EVENTS = 20_000;
    private static final int KEYS = 2_000;
    private static final int CONSUMERS = 4;
    private static final int PACED_RATE = 1_000;
    private static final int PACED_SECONDS = 10;
    private static final String TRACEPARENT = "00-" + "a".repeat(32) + "-" + "b".repeat(16) + "-01";

    @Test
    void eventsASecondAndTheirLag(@TempDir Path folder) throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setServerConfig("listen_addresses", "127.0.0.1")
                        .setServerConfig("fsync", "on")
                        .start();
                EmbeddedKafka kafka = new EmbeddedKafka(folder)) {
            PGSimpleDataSource dataSource = (PGSimpleDataSource) postgres.getPostgresDatabase();
            Flyway.configure().dataSource(dataSource).load().migrate();
            kafka.createTopics(
                    CONSUMERS, "warm-plain", "warm-outbox", "plain", "outbox", "plain-paced", "outbox-paced");
            plain(kafka, "warm-plain", EVENTS / 4, 0);
            throughOutbox(kafka, dataSource, "warm-outbox", EVENTS / 4, 0);

            List<String> lines = new ArrayList<>();
            Result plain = plain(kafka, "plain", EVENTS, 0);
            Result outbox = throughOutbox(kafka, dataSource, "outbox", EVENTS, 0);
            lines.add("as fast as it goes, " + EVENTS + " events:");
            lines.add("  plain producer and consumer  " + plain);
            lines.add("  outbox, Kafka, inbox         " + outbox);
            Result pacedPlain = plain(kafka, "plain-paced", PACED_RATE * PACED_SECONDS, PACED_RATE);
            Result paced = throughOutbox(kafka, dataSource, "outbox-paced", PACED_RATE * PACED_SECONDS, PACED_RATE);
            lines.add(PACED_RATE + " events a second for " + PACED_SECONDS + " s:");
            lines.add("  plain producer and consumer  " + pacedPlain);
            lines.add("  outbox, Kafka, inbox         " + paced);
            Files.write(Path.of("target", "outbox-bench.txt"), lines);
        }
    }

    private record Result(long perSecond, long medianMs, long p99Ms) {
        static Result of(long nanos, AtomicLongArray lagNanos) {
            long[] sorted = new long[lagNanos.length()];
            Arrays.setAll(sorted, lagNanos::get);
            Arrays.sort(sorted);
            return new Result(
                    sorted.length * 1_000_000_000L / nanos,
                    TimeUnit.NANOSECONDS.toMillis(sorted[sorted.length / 2]),
                    TimeUnit.NANOSECONDS.toMillis(sorted[(int) (sorted.length * 0.99)]));
        }

        @Override
        public String toString() {
            return perSecond + " events/s, lag median " + medianMs + " ms, p99 " + p99Ms + " ms";
        }
    }

    /** What a consumer does with a record. */
    private interface Handler {
        void handle(ConsumerRecord<String, String> message) throws Exception;
    }

    private Result plain(EmbeddedKafka kafka, String topic, int events, int rate) throws Exception {
        AtomicLongArray written = new AtomicLongArray(events);
        return measure(kafka, topic, events, written, () -> message -> {}, () -> {
            try (KafkaEventSender sender = new KafkaEventSender(kafka.bootstrapServers())) {
                long begin = System.nanoTime();
                for (int i = 0; i < events; i++) {
                    pace(begin, i, rate);
                    written.set(i, System.nanoTime());
                    sender.send(new OutboxRow(
                                    i, Ids.next(), topic, "key-" + i % KEYS, "bench", payload(i), TRACEPARENT))
                            .whenComplete((ok, error) -> {});
                }
                Thread.sleep(2_000);
            }
            return null;
        });
    }

    private Result throughOutbox(EmbeddedKafka kafka, DataSource dataSource, String topic, int events, int rate)
            throws Exception {
        AtomicLongArray written = new AtomicLongArray(events);
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService relay = Executors.newSingleThreadExecutor();
        relay.submit(() -> {
            try (KafkaEventSender sender = new KafkaEventSender(kafka.bootstrapServers());
                    Pooled pool = new Pooled(dataSource)) {
                OutboxRelay outbox = new OutboxRelay(pool.dataSource(), sender);
                while (!done.get()) {
                    if (outbox.send().sent() == 0) {
                        // In the server a notification wakes it; this is as soon.
                        LockSupport.parkNanos(1_000_000);
                    }
                }
            }
            return null;
        });
        try {
            return measure(kafka, topic, events, written, () -> inbox(dataSource), () -> {
                write(dataSource, topic, events, rate, written);
                return null;
            });
        } finally {
            done.set(true);
            relay.shutdown();
            relay.awaitTermination(30, TimeUnit.SECONDS);
        }
    }

    /** One transaction for each event, as the business writes them. */
    private static void write(DataSource dataSource, String topic, int events, int rate, AtomicLongArray written)
            throws Exception {
        int writers = 4;
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        long begin = System.nanoTime();
        AtomicInteger next = new AtomicInteger();
        List<java.util.concurrent.Callable<Void>> work = new ArrayList<>();
        for (int w = 0; w < writers; w++) {
            work.add(() -> {
                try (Connection connection = dataSource.getConnection();
                        PreparedStatement statement = connection.prepareStatement("insert into shared.outbox"
                                + " (event_id, topic, record_key, lane, type, payload, traceparent, created_at)"
                                + " values (?, ?, ?, ?, 'bench', ?, ?, now())")) {
                    for (int i = next.getAndIncrement(); i < events; i = next.getAndIncrement()) {
                        pace(begin, i, rate);
                        String key = "key-" + i % KEYS;
                        statement.setObject(1, Ids.next());
                        statement.setString(2, topic);
                        statement.setString(3, key);
                        statement.setInt(4, Math.floorMod(key.hashCode(), 16));
                        statement.setString(5, payload(i));
                        statement.setString(6, TRACEPARENT);
                        statement.executeUpdate();
                        written.set(i, System.nanoTime());
                    }
                }
                return null;
            });
        }
        for (var result : threads.invokeAll(work)) {
            result.get();
        }
        threads.shutdown();
    }

    /** Inbox row and an effect, in one transaction. */
    private static Handler inbox(DataSource dataSource) throws Exception {
        Connection connection = dataSource.getConnection();
        connection.setAutoCommit(false);
        PreparedStatement accept = connection.prepareStatement(
                "insert into shared.inbox (consumer, event_id, handled_at) values ('bench', ?, now()) on conflict do nothing");
        PreparedStatement effect = connection.prepareStatement(
                "insert into shared.idempotency_key (scope, key, request_hash, created_at) values ('bench', ?, '', now())");
        return message -> {
            UUID id = UUID.fromString(
                    new String(message.headers().lastHeader("ce_id").value()));
            accept.setObject(1, id);
            if (accept.executeUpdate() == 1) {
                effect.setString(1, id.toString());
                effect.executeUpdate();
            }
            connection.commit();
        };
    }

    private interface HandlerFactory {
        Handler make() throws Exception;
    }

    private Result measure(
            EmbeddedKafka kafka,
            String topic,
            int events,
            AtomicLongArray written,
            HandlerFactory handlers,
            java.util.concurrent.Callable<Void> producing)
            throws Exception {
        AtomicLongArray lag = new AtomicLongArray(events);
        AtomicInteger handled = new AtomicInteger();
        AtomicBoolean stop = new AtomicBoolean();
        ExecutorService consumers = Executors.newFixedThreadPool(CONSUMERS);
        List<java.util.concurrent.Future<?>> running = new ArrayList<>();
        for (int c = 0; c < CONSUMERS; c++) {
            Handler handler = handlers.make();
            running.add(consumers.submit(() -> {
                consume(kafka, topic, handler, written, lag, handled, stop);
                return null;
            }));
        }
        Thread.sleep(3_000);
        long begin = System.nanoTime();
        ExecutorService producer = Executors.newSingleThreadExecutor();
        var produced = producer.submit(producing);
        while (handled.get() < events && System.nanoTime() - begin < TimeUnit.MINUTES.toNanos(3)) {
            Thread.sleep(5);
        }
        long nanos = System.nanoTime() - begin;
        produced.get();
        stop.set(true);
        for (var consumer : running) {
            consumer.get();
        }
        consumers.shutdown();
        producer.shutdown();
        assertThat(handled).as("handled").hasValue(events);
        return Result.of(nanos, lag);
    }

    private static void consume(
            EmbeddedKafka kafka,
            String topic,
            Handler handler,
            AtomicLongArray written,
            AtomicLongArray lag,
            AtomicInteger handled,
            AtomicBoolean stop)
            throws Exception {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", kafka.bootstrapServers(), "group.id", topic, "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            while (!stop.get()) {
                for (ConsumerRecord<String, String> message : consumer.poll(Duration.ofMillis(100))) {
                    handler.handle(message);
                    int i = Integer.parseInt(message.value().substring(0, 8));
                    // A writer notes its time a moment after the commit; a faster reader counts as no lag.
                    lag.set(i, Math.max(0, System.nanoTime() - Math.max(1, written.get(i))));
                    if (written.get(i) == 0) {
                        lag.set(i, 0);
                    }
                    handled.incrementAndGet();
                }
            }
        }
    }

    private static void pace(long begin, int event, int rate) {
        if (rate > 0) {
            long due = begin + event * (1_000_000_000L / rate);
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
        }
    }

    /** About as long as an invitation's event. */
    private static String payload(int event) {
        return "%08d".formatted(event) + "x".repeat(600);
    }

    /** One connection for the relay, as a pool would give it again and again. */
    private static final class Pooled implements AutoCloseable {
        private final Connection connection;

        Pooled(DataSource dataSource) throws SQLException {
            connection = dataSource.getConnection();
        }

        DataSource dataSource() {
            Connection unclosed = (Connection) java.lang.reflect.Proxy.newProxyInstance(
                    getClass().getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (self, method, arguments) ->
                            method.getName().equals("close") ? null : method.invoke(connection, arguments));
            return (DataSource) java.lang.reflect.Proxy.newProxyInstance(
                    getClass().getClassLoader(),
                    new Class<?>[] {DataSource.class},
                    (self, method, arguments) -> unclosed);
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
