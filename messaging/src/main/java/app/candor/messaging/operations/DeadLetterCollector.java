package app.candor.messaging.operations;

import app.candor.shared.Ids;
import app.candor.shared.Trace;
import app.candor.shared.outbox.CloudEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Writes the records of all dead-letter topics where the operator sees them. It is the last stop: it never gives up. */
@ApplicationScoped
public class DeadLetterCollector {
    private static final Logger LOG = Logger.getLogger(DeadLetterCollector.class.getName());
    private static final long PAUSE_MS = 2_000;

    @Resource(lookup = "jdbc/candor")
    DataSource dataSource;

    private volatile boolean closing;

    @PreDestroy
    void close() {
        closing = true;
    }

    @Incoming("dead-letters")
    @Blocking
    public void receive(ConsumerRecord<String, String> message) throws InterruptedException {
        while (true) {
            try {
                keep(message);
                return;
            } catch (SQLException e) {
                if (closing) {
                    throw new IllegalStateException("not kept; it is delivered again after the start", e);
                }
                LOG.log(Level.WARNING, "a dead letter waits for the database: {0}", e.getMessage());
                Thread.sleep(PAUSE_MS);
            }
        }
    }

    void keep(ConsumerRecord<String, String> message) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement("insert into operations.dead_letter"
                        + " (id, dlq_topic, dlq_partition, dlq_offset, topic, record_key, type, consumer, reason,"
                        + " payload, traceparent, failed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " on conflict (dlq_topic, dlq_partition, dlq_offset) do nothing")) {
            String reason = header(message, "dead-letter-reason");
            statement.setObject(1, Ids.next());
            statement.setString(2, message.topic());
            statement.setInt(3, message.partition());
            statement.setLong(4, message.offset());
            statement.setString(5, origin(message));
            statement.setString(6, storable(message.key()));
            statement.setString(7, type(message.value()));
            statement.setString(8, reason.contains(": ") ? reason.substring(0, reason.indexOf(": ")) : "");
            statement.setString(9, storable(reason));
            statement.setString(10, storable(message.value()));
            statement.setString(11, trace(message));
            statement.setTimestamp(12, Timestamp.from(Instant.ofEpochMilli(message.timestamp())));
            statement.executeUpdate();
        }
    }

    private static String origin(ConsumerRecord<String, String> message) {
        String topic = header(message, "dead-letter-topic");
        return topic.isEmpty() ? message.topic().replaceFirst("\\.dlq$", "") : topic;
    }

    private static String type(String payload) {
        try {
            return CloudEvent.parse(payload == null ? "" : payload).type();
        } catch (JsonException e) {
            return "";
        }
    }

    private static String trace(ConsumerRecord<String, String> message) {
        Trace.resume(header(message, "traceparent"));
        try {
            return Trace.current();
        } finally {
            Trace.clear();
        }
    }

    private static String header(ConsumerRecord<String, String> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** PostgreSQL's text takes everything but this one character. */
    private static String storable(String text) {
        return text == null ? "" : text.replace('\u0000', '\uFFFD');
    }
}
