package app.candor.messaging.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends to Kafka, idempotently and with {@code acks=all}. CloudEvents in structured mode (Kafka binding 1.0.2). */
final class KafkaEventSender implements EventSender, AutoCloseable {
    private static final String CONTENT_TYPE = "application/cloudevents+json; charset=UTF-8";

    private final KafkaProducer<String, String> producer;

    KafkaEventSender(String bootstrapServers) {
        producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.CLIENT_ID_CONFIG,
                        "candor-relay",
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        // A completed interview travels in one event; the rules keep it below 8 MB.
                        ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                        8 * 1024 * 1024,
                        // Whoever sends waits for the answer: lingering would only make every wave longer.
                        ProducerConfig.LINGER_MS_CONFIG,
                        0,
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        5_000,
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        5_000,
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                        15_000),
                new StringSerializer(),
                new StringSerializer());
    }

    @Override
    public CompletionStage<Void> send(OutboxRow row) {
        ProducerRecord<String, String> message = new ProducerRecord<>(row.topic(), row.key(), row.payload());
        header(message, "content-type", CONTENT_TYPE);
        header(message, "ce_id", row.eventId().toString());
        header(message, "ce_type", row.type());
        header(message, "traceparent", row.traceparent());
        CompletableFuture<Void> safe = new CompletableFuture<>();
        producer.send(message, (metadata, error) -> {
            if (error == null) {
                safe.complete(null);
            } else {
                safe.completeExceptionally(isFinal(error) ? new Refused(error) : error);
            }
        });
        return safe;
    }

    private static boolean isFinal(Exception error) {
        return error instanceof RecordTooLargeException
                || error instanceof SerializationException
                || error instanceof InvalidTopicException;
    }

    private static void header(ProducerRecord<String, String> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
