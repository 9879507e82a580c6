package app.candor.messaging.outbox;

import app.candor.shared.Ids;
import app.candor.testing.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;

/** Writes events into the outbox of a test, as transactions of the business do. */
final class OutboxTable {
    private final Database database;

    OutboxTable(Database database) {
        this.database = database;
    }

    /** One committed event for each key; its payload is its position. */
    void write(List<String> keys) throws SQLException {
        write("interview-events", keys);
    }

    void write(String topic, List<String> keys) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement("insert into shared.outbox"
                        + " (event_id, topic, record_key, lane, type, payload, traceparent, created_at)"
                        + " values (?, ?, ?, ?, 'invitation.created', ?, ?, now())")) {
            for (int i = 0; i < keys.size(); i++) {
                UUID id = Ids.next();
                statement.setObject(1, id);
                statement.setString(2, topic);
                statement.setString(3, keys.get(i));
                statement.setInt(4, Math.floorMod(keys.get(i).hashCode(), 16));
                statement.setString(5, Integer.toString(i));
                statement.setString(6, "00-" + "a".repeat(32) + "-" + "b".repeat(16) + "-01");
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    int unsent() throws SQLException {
        return count("select count(*) from shared.outbox where sent_at is null");
    }

    int deadLetters() throws SQLException {
        return count("select count(*) from operations.dead_letter where consumer = 'relay'");
    }

    void clear() throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("truncate shared.outbox, operations.dead_letter");
        }
    }

    private int count(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
