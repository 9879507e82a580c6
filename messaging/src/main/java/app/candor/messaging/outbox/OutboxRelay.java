package app.candor.messaging.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;

/**
 * Sends what waits, one batch at a time.
 *
 * <p>A batch locks the lanes that have something to send and that no other relay holds, sends, marks and commits. Within a
 * batch the first events of all keys leave together, then the second ones, and so on: never two of one key at once, because
 * a later one could get through where the earlier one failed.
 */
class OutboxRelay {
    static final int BATCH = 1_000;

    private final DataSource dataSource;
    private final EventSender sender;

    OutboxRelay(DataSource dataSource, EventSender sender) {
        this.dataSource = dataSource;
        this.sender = sender;
    }

    /**
     * What a batch has come to.
     *
     * @param sent events that Kafka has
     * @param failure why others were left for later; {@code null} when none was
     */
    record Batch(int sent, Throwable failure) {}

    /** Sends one batch; an empty one means that nothing waits, or that other relays are at it. */
    Batch send() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Batch batch = send(connection);
                connection.commit();
                return batch;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private Batch send(Connection connection) throws SQLException {
        List<Short> lanes = lockLanes(connection);
        if (lanes.isEmpty()) {
            return new Batch(0, null);
        }
        // A statement of its own: it must see what the last holder of the lane has marked.
        Map<String, Deque<OutboxRow>> byKey = waiting(connection, lanes);
        List<Long> done = new ArrayList<>();
        int sent = 0;
        Throwable failure = null;
        while (!byKey.isEmpty() && failure == null) {
            Map<OutboxRow, Throwable> wave = sendFirstOfEachKey(byKey.values());
            for (Map.Entry<OutboxRow, Throwable> result : wave.entrySet()) {
                OutboxRow row = result.getKey();
                Throwable error = result.getValue();
                if (error == null) {
                    done.add(row.seq());
                    sent++;
                } else if (error instanceof EventSender.Refused) {
                    keepAsDeadLetter(connection, row, error.getMessage());
                    done.add(row.seq());
                } else {
                    failure = error;
                }
            }
            byKey.values().removeIf(Deque::isEmpty);
        }
        mark(connection, done);
        return new Batch(sent, failure);
    }

    private Map<OutboxRow, Throwable> sendFirstOfEachKey(Collection<Deque<OutboxRow>> keys) {
        Map<OutboxRow, java.util.concurrent.CompletableFuture<Void>> sending = new LinkedHashMap<>();
        Map<OutboxRow, Throwable> results = new LinkedHashMap<>();
        for (Deque<OutboxRow> key : keys) {
            OutboxRow row = key.poll();
            try {
                sending.put(row, sender.send(row).toCompletableFuture());
            } catch (RuntimeException e) {
                results.put(row, e);
                if (!(e instanceof EventSender.Refused)) {
                    // Kafka is not there; each further try would wait as long as this one has.
                    break;
                }
            }
        }
        sending.forEach((row, future) -> {
            try {
                future.join();
                results.put(row, null);
            } catch (CompletionException e) {
                results.put(row, e.getCause());
            }
        });
        return results;
    }

    private static List<Short> lockLanes(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select l.lane from shared.outbox_lane l"
                        + " where exists (select 1 from shared.outbox o where o.lane = l.lane and o.sent_at is null)"
                        + " for update of l skip locked");
                ResultSet rows = statement.executeQuery()) {
            List<Short> lanes = new ArrayList<>();
            while (rows.next()) {
                lanes.add(rows.getShort(1));
            }
            return lanes;
        }
    }

    private static Map<String, Deque<OutboxRow>> waiting(Connection connection, List<Short> lanes) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select seq, event_id, topic, record_key, type, payload, traceparent from shared.outbox"
                        + " where sent_at is null and lane = any (?) order by seq limit ?")) {
            statement.setArray(1, connection.createArrayOf("smallint", lanes.toArray()));
            statement.setInt(2, BATCH);
            Map<String, Deque<OutboxRow>> byKey = new LinkedHashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    OutboxRow row = new OutboxRow(
                            rows.getLong(1),
                            rows.getObject(2, UUID.class),
                            rows.getString(3),
                            rows.getString(4),
                            rows.getString(5),
                            rows.getString(6),
                            rows.getString(7));
                    byKey.computeIfAbsent(row.key(), key -> new ArrayDeque<>()).add(row);
                }
            }
            return byKey;
        }
    }

    private static void mark(Connection connection, List<Long> seqs) throws SQLException {
        if (seqs.isEmpty()) {
            return;
        }
        try (PreparedStatement statement =
                connection.prepareStatement("update shared.outbox set sent_at = now() where seq = any (?)")) {
            statement.setArray(1, connection.createArrayOf("bigint", seqs.toArray()));
            statement.executeUpdate();
        }
    }

    /** Never sent, hence with no place in a dead-letter topic: its own row stands in for one. */
    private static void keepAsDeadLetter(Connection connection, OutboxRow row, String reason) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("insert into operations.dead_letter"
                + " (id, dlq_topic, dlq_partition, dlq_offset, topic, record_key, type, consumer, reason, payload,"
                + " traceparent, failed_at) values (?, 'outbox', 0, ?, ?, ?, ?, 'relay', ?, ?, ?, now())")) {
            statement.setObject(1, app.candor.shared.Ids.next());
            statement.setLong(2, row.seq());
            statement.setString(3, row.topic());
            statement.setString(4, row.key());
            statement.setString(5, row.type());
            statement.setString(6, reason);
            statement.setString(7, row.payload());
            statement.setString(8, row.traceparent());
            statement.executeUpdate();
        }
    }
}
