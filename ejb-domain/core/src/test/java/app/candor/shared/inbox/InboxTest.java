package app.candor.shared.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.candor.shared.Ids;
import app.candor.testing.Database;
import app.candor.testing.Services;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class InboxTest {
    private static final Database DATABASE = new Database();

    private final UUID event = Ids.next();

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void aRepeatedDeliveryShouldNotBeAccepted() {
        assertThat(accept("mail", event)).isTrue();
        assertThat(accept("mail", event)).isFalse();
    }

    @Test
    void eachConsumerShouldHaveItsOwnMemory() {
        assertThat(accept("mail", event)).isTrue();
        assertThat(accept("scores", event)).isTrue();
    }

    @Test
    void aFailedEffectShouldTakeTheMemoryWithIt() {
        assertThatThrownBy(() -> services().run(Inbox.class, inbox -> {
                    inbox.accept("mail", event);
                    throw new IllegalStateException("the effect failed");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(accept("mail", event)).isTrue();
    }

    @Test
    void twoDeliveriesAtTheSameTimeShouldTakeEffectOnce() throws Exception {
        CountDownLatch firstAccepted = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        CompletableFuture<Boolean> first =
                CompletableFuture.supplyAsync(() -> services().call(Inbox.class, inbox -> {
                    boolean accepted = inbox.accept("mail", event);
                    firstAccepted.countDown();
                    try {
                        mayCommit.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    return accepted;
                }));
        firstAccepted.await();
        CompletableFuture<Boolean> second = CompletableFuture.supplyAsync(() -> accept("mail", event));
        // It waits for the first one's commit rather than answering too early.
        TimeUnit.MILLISECONDS.sleep(200);
        assertThat(second).isNotDone();
        mayCommit.countDown();
        assertThat(first.get(10, TimeUnit.SECONDS)).isTrue();
        assertThat(second.get(10, TimeUnit.SECONDS)).isFalse();
    }

    private static boolean accept(String consumer, UUID event) {
        return services().call(Inbox.class, inbox -> inbox.accept(consumer, event));
    }

    private static Services services() {
        return new Services(DATABASE);
    }
}
