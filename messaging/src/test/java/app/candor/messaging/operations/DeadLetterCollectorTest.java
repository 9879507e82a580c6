package app.candor.messaging.operations;

import static org.assertj.core.api.Assertions.assertThat;

import app.candor.analysis.event.AnalysisStarted;
import app.candor.shared.Ids;
import app.candor.shared.outbox.CloudEvent;
import app.candor.testing.Database;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeadLetterCollectorTest {
    private static final Database DATABASE = new Database();

    private final DeadLetterCollector collector = new DeadLetterCollector();

    @BeforeEach
    void emptyTable() {
        collector.dataSource = DATABASE.dataSource();
        DATABASE.inTransaction(
                em -> em.createNativeQuery("delete from operations.dead_letter").executeUpdate());
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void aDeadLetterShouldBeKeptWithItsReasonOnceHoweverOftenItComes() throws SQLException {
        String event = CloudEvent.of(
                        Ids.next(), new AnalysisStarted(Ids.next(), Ids.next(), Ids.next(), 1), Instant.now())
                .toJson();
        ConsumerRecord<String, String> message = message(
                7, event, Map.of("dead-letter-reason", "scores: never works", "dead-letter-topic", "analysis-events"));
        collector.keep(message);
        collector.keep(message);
        assertThat(rows()).containsExactly("analysis-events|analysis.started|scores|scores: never works");
    }

    @Test
    void poisonShouldBeKeptAsFarAsItCanBe() throws SQLException {
        collector.keep(message(8, "\u0000not json", Map.of()));
        collector.keep(message(9, null, Map.of()));
        assertThat(rows()).containsExactly("analysis-events|||", "analysis-events|||");
    }

    private static List<String> rows() {
        return DATABASE.inTransaction(em -> {
            List<?> rows = em.createNativeQuery(
                            "select topic || '|' || type || '|' || consumer || '|' || reason from operations.dead_letter")
                    .getResultList();
            return rows.stream().map(Object::toString).toList();
        });
    }

    private static ConsumerRecord<String, String> message(long offset, String payload, Map<String, String> headers) {
        var message = new ConsumerRecord<String, String>("analysis-events.dlq", 0, offset, null, payload);
        headers.forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }
}
