package app.candor.shared.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class TokenBucketTest {
    private static final Instant START = Instant.parse("2026-11-01T10:00:00Z");

    @Property
    void noWindowShouldLetThroughMoreThanTwiceTheCapacity(
            @ForAll @LongRange(min = 1, max = 1000) long capacity,
            @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 5000) Integer> pausesInMs) {
        Duration per = Duration.ofSeconds(10);
        TokenBucket bucket = new TokenBucket(capacity, START, capacity, per);
        Instant now = START;
        long taken = 0;
        for (int pause : pausesInMs) {
            now = now.plusMillis(pause);
            if (now.isAfter(START.plus(per))) {
                break;
            }
            bucket = bucket.at(now);
            long wanted = Math.max(1, capacity / 3);
            if (bucket.waitFor(wanted).isZero()) {
                bucket = bucket.take(wanted);
                taken += wanted;
            }
        }
        assertThat(taken).isLessThanOrEqualTo(2 * capacity);
    }

    @Property
    void theWaitShouldBeLongEnoughAndNotAMillisecondTooLong(
            @ForAll @LongRange(min = 1, max = 100_000) long capacity,
            @ForAll @LongRange(min = 1, max = 100_000) long wanted,
            @ForAll @LongRange(min = 1, max = 86_400) long seconds) {
        long permits = Math.min(wanted, capacity);
        TokenBucket empty = new TokenBucket(0, START, capacity, Duration.ofSeconds(seconds));
        Duration wait = empty.waitFor(permits);
        assertThat(empty.at(START.plus(wait).plusMillis(1)).waitFor(permits)).isZero();
        assertThat(empty.at(START.plus(wait).minusMillis(2)).waitFor(permits)).isPositive();
    }

    @Property
    void aClockThatGoesBackShouldNotFillTheBucket(@ForAll @LongRange(min = 0, max = 100_000) long back) {
        TokenBucket bucket = new TokenBucket(1, START, 10, Duration.ofMinutes(1));
        assertThat(bucket.at(START.minusMillis(back)).tokens()).isEqualTo(1);
    }
}
