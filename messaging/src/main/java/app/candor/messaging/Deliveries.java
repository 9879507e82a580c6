package app.candor.messaging;

import app.candor.shared.DomainEvent;
import app.candor.shared.Problem;
import app.candor.shared.Trace;
import app.candor.shared.audit.Origin;
import app.candor.shared.outbox.CloudEvent;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Takes a record from Kafka to the handler of its type: once, in a transaction, with retries. */
@ApplicationScoped
public class Deliveries {
    static final int RETRIES = 3;

    private static final Logger LOG = Logger.getLogger(Deliveries.class.getName());
    private static final long FIRST_PAUSE_MS = 250;
    private static final long OUTAGE_PAUSE_MS = 2_000;

    @Resource(lookup = "jdbc/candor")
    DataSource dataSource;

    @Inject
    DeliveryAttempt attempt;

    private volatile boolean closing;

    @PreDestroy
    void close() {
        closing = true;
    }

    /**
     * @param consumer name in the inbox; never change it, or everything is handled again
     */
    public Delivery of(String consumer, ConsumerRecord<String, String> message) {
        return new Delivery(consumer, message);
    }

    /** One record on its way to its handler. */
    public final class Delivery {
        private final String consumer;
        private final ConsumerRecord<String, String> message;
        private final Map<String, Consumer<CloudEvent>> handlers = new LinkedHashMap<>();

        private Delivery(String consumer, ConsumerRecord<String, String> message) {
            this.consumer = consumer;
            this.message = message;
        }

        /** Handles events of this type. */
        public <T extends DomainEvent> Delivery on(Class<T> type, Consumer<T> handler) {
            handlers.put(CloudEvent.typeOf(type).value(), event -> handler.accept(event.as(type)));
            return this;
        }

        /**
         * @throws Undeliverable when the record belongs into the dead-letter topic; the message is the reason
         */
        public void handle() {
            Trace.resume(header("traceparent"));
            Origin.set("consumer:" + consumer);
            try {
                CloudEvent event = parse();
                Consumer<CloudEvent> handler = handlers.get(event.type());
                if (handler != null) {
                    deliver(event, handler);
                }
            } finally {
                Origin.clear();
                Trace.clear();
            }
        }

        private CloudEvent parse() {
            try {
                return CloudEvent.parse(message.value() == null ? "" : message.value());
            } catch (JsonException e) {
                throw new Undeliverable(consumer, e);
            }
        }

        private void deliver(CloudEvent event, Consumer<CloudEvent> handler) {
            int failures = 0;
            while (true) {
                try {
                    attempt.handle(consumer, event, handler);
                    return;
                } catch (RuntimeException e) {
                    if (!databaseAnswers()) {
                        LOG.log(Level.WARNING, "{0} waits for the database", consumer);
                        pause(OUTAGE_PAUSE_MS, e);
                        continue;
                    }
                    if (++failures > RETRIES || isFinal(e)) {
                        throw new Undeliverable(consumer, e);
                    }
                    LOG.log(Level.INFO, "{0} failed on {1} {2} and tries again: {3}", new Object[] {
                        consumer, event.type(), event.id(), e
                    });
                    pause(
                            (FIRST_PAUSE_MS << 2 * (failures - 1))
                                    + ThreadLocalRandom.current().nextLong(100),
                            e);
                }
            }
        }

        private void pause(long millis, RuntimeException cause) {
            try {
                Thread.sleep(millis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw cause;
            }
            if (closing) {
                throw cause;
            }
        }

        private String header(String name) {
            Header header = message.headers().lastHeader(name);
            return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
        }
    }

    /** A refusal by a rule stays one however often it is asked; only what depends on others may pass later. */
    private static boolean isFinal(RuntimeException e) {
        return e instanceof Problem problem
                && problem.kind() != Problem.Kind.UNAVAILABLE
                && problem.kind() != Problem.Kind.LIMITED
                && problem.kind() != Problem.Kind.CONFLICT;
    }

    private boolean databaseAnswers() {
        try (Connection connection = dataSource.getConnection()) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }
}
