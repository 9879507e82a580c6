package app.candor.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.candor.messaging.EmbeddedKafka;
import app.candor.testing.Database;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaEventSenderTest {
    private static final Database DATABASE = new Database();
    private static EmbeddedKafka kafka;

    private final OutboxTable outbox = new OutboxTable(DATABASE);

    @BeforeAll
    static void start(@TempDir Path folder) {
        kafka = new EmbeddedKafka(folder);
        kafka.createTopics(3, "interview-events", "media-events", "user-events");
    }

    @AfterAll
    static void stop() {
        kafka.close();
        DATABASE.close();
    }

    @Test
    void eventsShouldArriveInTheOrderOfTheirKeyWithTheirHeaders() throws SQLException {
        outbox.write(IntStream.range(0, 600).mapToObj(i -> "key-" + i % 7).toList());
        try (KafkaEventSender sender = new KafkaEventSender(kafka.bootstrapServers())) {
            assertThat(new OutboxRelay(DATABASE.dataSource(), sender).send())
                    .isEqualTo(new OutboxRelay.Batch(600, null));
        }
        List<ConsumerRecord<String, String>> records = kafka.records("interview-events");
        assertThat(records).hasSize(600);
        for (int key = 0; key < 7; key++) {
            String name = "key-" + key;
            assertThat(records.stream()
                            .filter(message -> message.key().equals(name))
                            .map(message -> Integer.parseInt(message.value())))
                    .isSorted();
        }
        assertThat(header(records.get(0), "traceparent")).startsWith("00-aaaa");
        assertThat(header(records.get(0), "content-type")).startsWith("application/cloudevents+json");
        assertThat(header(records.get(0), "ce_type")).isEqualTo("invitation.created");
    }

    @Test
    void aTooLargeEventShouldBeRefusedForGood() throws SQLException {
        outbox.write("media-events", List.of("k"));
        OutboxRow tooLarge =
                new OutboxRow(1, new java.util.UUID(0, 1), "media-events", "k", "t", "x".repeat(2_000_000), "");
        try (KafkaEventSender sender = new KafkaEventSender(kafka.bootstrapServers())) {
            assertThat(sender.send(tooLarge).toCompletableFuture())
                    .failsWithin(java.time.Duration.ofSeconds(20))
                    .withThrowableThat()
                    .withCauseInstanceOf(EventSender.Refused.class);
        }
        outbox.clear();
    }

    @Test
    void nothingShouldBeLostWhileTheBrokerIsAway() throws SQLException {
        kafka.stop();
        outbox.write("user-events", new ArrayList<>(List.of("a", "a", "b")));
        try (KafkaEventSender sender = new KafkaEventSender(kafka.bootstrapServers())) {
            OutboxRelay.Batch batch = new OutboxRelay(DATABASE.dataSource(), sender).send();
            assertThat(batch.sent()).isZero();
            assertThat(batch.failure()).isNotNull();
        }
        assertThat(outbox.unsent()).isEqualTo(3);
        kafka.start();
        try (KafkaEventSender sender = new KafkaEventSender(kafka.bootstrapServers())) {
            OutboxRelay relay = new OutboxRelay(DATABASE.dataSource(), sender);
            for (int round = 0; round < 20 && outbox.unsent() > 0; round++) {
                relay.send();
            }
        }
        assertThat(kafka.records("user-events")).hasSize(3);
    }

    private static String header(ConsumerRecord<String, String> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
