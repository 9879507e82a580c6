package app.candor.shared.ratelimit;

import java.time.Duration;
import java.time.Instant;

/**
 * A bucket that fills evenly and holds at most {@code capacity}.
 *
 * @param tokens what is in it at {@code at}, 0 to capacity
 * @param capacity what it holds when full, which is also what flows in during {@code per}
 * @param per how long an empty bucket takes to fill
 */
record TokenBucket(double tokens, Instant at, long capacity, Duration per) {
    TokenBucket {
        if (capacity < 1 || per.isNegative() || per.isZero()) {
            throw new IllegalArgumentException("a bucket holds at least one token and fills in more than no time");
        }
        tokens = Math.max(0, Math.min(tokens, capacity));
    }

    /** The same bucket later; a time before its own changes nothing. */
    TokenBucket at(Instant now) {
        if (!now.isAfter(at)) {
            return this;
        }
        double elapsed = Duration.between(at, now).toNanos() / (double) per.toNanos();
        return new TokenBucket(tokens + elapsed * capacity, now, capacity, per);
    }

    /** How long until so many are in it, in whole milliseconds rounded up; zero when they are. */
    Duration waitFor(long permits) {
        double missing = permits - tokens;
        if (missing <= 0) {
            return Duration.ZERO;
        }
        return Duration.ofMillis((long) Math.ceil(missing / capacity * per.toNanos() / 1_000_000));
    }

    TokenBucket take(long permits) {
        return new TokenBucket(tokens - permits, at, capacity, per);
    }
}
