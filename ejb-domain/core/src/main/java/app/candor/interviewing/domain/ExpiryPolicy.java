package app.candor.interviewing.domain;

import app.candor.interviewing.LaterEnd;
import app.candor.interviewing.NewInvitation;
import app.candor.shared.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** How long a candidate has. */
public final class ExpiryPolicy {
    static final Duration DEFAULT_TERM = Duration.ofDays(14);
    static final Duration LONGEST_TERM = Duration.ofDays(366);

    private ExpiryPolicy() {}

    /**
     * @throws Problem {@code invalid} for a time that is past or more than a year away, or one that is said in two ways
     */
    static Instant end(NewInvitation wanted, Instant now) {
        if (wanted.expiresLocal() == null) {
            return expiresAt(wanted.expiresAt(), now);
        }
        if (wanted.expiresAt() != null) {
            throw Problem.invalid("expiresLocal", "Say in one way when the time is over.");
        }
        return expiresAt(LocalDeadline.instant(wanted.expiresLocal(), wanted.timeZone()), now);
    }

    /**
     * @param zone of the candidate, for a local time without one; empty for unknown
     * @return {@code null} when no end is said
     * @throws Problem {@code invalid} for one that is said in two ways, or a local time in no zone
     */
    public static Instant end(LaterEnd wanted, String zone) {
        if (wanted.expiresLocal() == null) {
            return wanted.expiresAt();
        }
        if (wanted.expiresAt() != null) {
            throw Problem.invalid("expiresLocal", "Say in one way when the time is over.");
        }
        return LocalDeadline.instant(wanted.expiresLocal(), wanted.timeZone() == null ? zone : wanted.timeZone());
    }

    /**
     * @throws Problem {@code invalid} for an end that is missing, not later than the present one, past or too far away
     */
    static Instant later(Instant wanted, Instant present, Instant now) {
        if (wanted == null) {
            throw Problem.invalid("expiresAt", "Say until when the candidate shall have time.");
        }
        if (!wanted.isAfter(present)) {
            throw Problem.invalid("expiresAt", "The new end must be later than the present one.");
        }
        // As fine as the database keeps it, so that letters can tell whether it is still the same.
        return expiresAt(wanted.truncatedTo(ChronoUnit.MICROS), now);
    }

    /**
     * @param wanted by HR, {@code null} for fourteen days
     * @throws Problem {@code invalid} for a time that is past or more than a year away
     */
    static Instant expiresAt(Instant wanted, Instant now) {
        if (wanted == null) {
            return now.plus(DEFAULT_TERM);
        }
        if (!wanted.isAfter(now)) {
            throw Problem.invalid("expiresAt", "The invitation must end in the future.");
        }
        if (wanted.isAfter(now.plus(LONGEST_TERM))) {
            throw Problem.invalid("expiresAt", "The invitation may be open for one year at most.");
        }
        return wanted;
    }

    /** The second at which it ends is the first one that is too late. */
    static boolean isOver(Instant expiresAt, Instant now) {
        return !now.isBefore(expiresAt);
    }
}
