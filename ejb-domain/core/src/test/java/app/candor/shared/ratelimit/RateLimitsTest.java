package app.candor.shared.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import app.candor.testing.Database;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RateLimitsTest {
    @RegisterExtension
    static final Database database = new Database();

    private static Duration acquire(String name, long permits, long capacity) {
        return database.inTransaction(entityManager -> {
            RateLimits limits = new RateLimits();
            limits.entityManager = entityManager;
            return limits.acquire(name, permits, capacity, Duration.ofHours(1));
        });
    }

    @Test
    void anEmptyBucketShouldSayHowLongToWait() {
        assertThat(acquire("a", 60, 60)).isZero();
        assertThat(acquire("a", 1, 60)).isBetween(Duration.ofSeconds(55), Duration.ofMinutes(1));
        assertThat(acquire("b", 1, 60)).isZero();
    }

    @Test
    void moreThanTheCapacityShouldWaitForAFullBucketAndNotForEver() {
        assertThat(acquire("c", 1000, 10)).isZero();
        assertThat(acquire("c", 1000, 10)).isBetween(Duration.ofMinutes(59), Duration.ofHours(1));
    }

    @Test
    void twoNodesAtOnceShouldNotTakeMoreThanThereIs() throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        var nodes = Executors.newFixedThreadPool(8);
        try {
            Callable<Integer> node = () -> {
                start.await();
                return (int) IntStream.range(0, 10)
                        .filter(i -> acquire("d", 1, 20).isZero())
                        .count();
            };
            var taken = IntStream.range(0, 8).mapToObj(i -> nodes.submit(node)).toList();
            start.countDown();
            int sum = 0;
            for (Future<Integer> each : taken) {
                sum += each.get(60, TimeUnit.SECONDS);
            }
            assertThat(sum).isEqualTo(20);
        } finally {
            nodes.shutdownNow();
        }
    }
}
