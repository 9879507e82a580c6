package app.candor.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.candor.analysis.event.AnalysisFailed;
import app.candor.analysis.event.AnalysisStarted;
import app.candor.shared.DomainEvent;
import app.candor.shared.Ids;
import app.candor.shared.Problem;
import app.candor.shared.Trace;
import app.candor.shared.inbox.Inbox;
import app.candor.shared.outbox.CloudEvent;
import app.candor.testing.Database;
import app.candor.testing.Services;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class DeliveriesTest {
    private static final Database DATABASE = new Database();
    private static final String TRACEPARENT = "00-0123456789abcdef0123456789abcdef-0123456789abcdef-01";

    private final AnalysisStarted started = new AnalysisStarted(Ids.next(), Ids.next(), Ids.next(), 1);
    private final List<AnalysisStarted> effects = new ArrayList<>();
    private final AtomicInteger attempts = new AtomicInteger();
    private final Deliveries deliveries = new Deliveries();

    DeliveriesTest() {
        deliveries.dataSource = DATABASE.dataSource();
        deliveries.attempt = new DeliveryAttempt() {
            @Override
            public void handle(String consumer, CloudEvent event, Consumer<CloudEvent> handler) {
                attempts.incrementAndGet();
                new Services(DATABASE).run(Inbox.class, inbox -> {
                    if (inbox.accept(consumer, event.id())) {
                        handler.accept(event);
                    }
                });
            }
        };
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void anEventDeliveredTwiceShouldTakeEffectOnce() {
        ConsumerRecord<String, String> message = message(started);
        deliver(message, effects::add);
        deliver(message, effects::add);
        assertThat(effects).containsExactly(started);
    }

    @Test
    void aPassingFailureShouldBeTriedAgain() {
        deliver(message(started), event -> {
            if (attempts.get() < 3) {
                throw new IllegalStateException("locked by somebody");
            }
            effects.add(event);
        });
        assertThat(attempts).hasValue(3);
        assertThat(effects).containsExactly(started);
    }

    @Test
    void whatFailsEveryTimeShouldBecomeUndeliverableAndStayUnhandled() {
        ConsumerRecord<String, String> message = message(started);
        assertThatThrownBy(() -> deliver(message, event -> {
                    throw new IllegalStateException("never works");
                }))
                .isInstanceOf(Undeliverable.class)
                .hasMessage("scores: never works");
        assertThat(attempts).hasValue(1 + Deliveries.RETRIES);
        deliver(message, effects::add);
        assertThat(effects).as("a replay is handled").containsExactly(started);
    }

    @Test
    void aRefusalByARuleShouldNotBeTriedAgain() {
        assertThatThrownBy(() -> deliver(message(started), event -> {
                    throw Problem.invalid("run", "There is no such run.");
                }))
                .isInstanceOf(Undeliverable.class);
        assertThat(attempts).hasValue(1);
    }

    @Test
    void anUnknownTypeShouldBeIgnored() {
        deliver(message(new AnalysisFailed(Ids.next(), Ids.next(), Ids.next(), 1, "r")), effects::add);
        assertThat(attempts).hasValue(0);
    }

    @Test
    void whatIsNoEventShouldBeUndeliverableAtOnce() {
        for (String payload : new String[] {"hello", "{\"id\":\"x\"}", "", null, "[1,2]"}) {
            assertThatThrownBy(() -> deliver(new ConsumerRecord<>("analysis-events", 0, 0, "k", payload), effects::add))
                    .as(String.valueOf(payload))
                    .isInstanceOf(Undeliverable.class)
                    .hasMessageStartingWith("scores: ");
        }
        assertThat(attempts).hasValue(0);
    }

    @Test
    void aDatabaseThatIsAwayShouldBeWaitedForWithoutUsingUpTheRetries() {
        AtomicInteger outages = new AtomicInteger(2);
        deliveries.dataSource = failing(outages);
        AtomicInteger failures = new AtomicInteger();
        deliver(message(started), event -> {
            // Fails more often than there are retries; the outage must not count.
            if (failures.incrementAndGet() <= Deliveries.RETRIES + 1) {
                throw new IllegalStateException("connection lost");
            }
            effects.add(event);
        });
        assertThat(outages).hasNonPositiveValue();
        assertThat(effects).containsExactly(started);
    }

    @Test
    void theTraceShouldGoOnAndEndWithTheDelivery() {
        ConsumerRecord<String, String> message = message(started);
        message.headers().add("traceparent", TRACEPARENT.getBytes(StandardCharsets.UTF_8));
        List<String> seen = new ArrayList<>();
        deliver(message, event -> seen.add(Trace.current()));
        assertThat(seen).containsExactly(TRACEPARENT);
        assertThat(Trace.current()).isNotEqualTo(TRACEPARENT);
        Trace.clear();
    }

    private void deliver(ConsumerRecord<String, String> message, Consumer<AnalysisStarted> handler) {
        deliveries.of("scores", message).on(AnalysisStarted.class, handler).handle();
    }

    private static ConsumerRecord<String, String> message(DomainEvent event) {
        CloudEvent envelope = CloudEvent.of(Ids.next(), event, Instant.now());
        return new ConsumerRecord<>("analysis-events", 0, 0, envelope.subject(), envelope.toJson());
    }

    private static DataSource failing(AtomicInteger outages) {
        return (DataSource) Proxy.newProxyInstance(
                DeliveriesTest.class.getClassLoader(), new Class<?>[] {DataSource.class}, (self, method, arguments) -> {
                    if (outages.getAndDecrement() > 0) {
                        throw new SQLException("the database is away");
                    }
                    try {
                        return method.invoke(DATABASE.dataSource(), arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
