package app.candor.interviewing.domain;

import app.candor.interviewing.Interviews;
import java.time.Instant;

/**
 * What was recorded before the deadline counts, although a slow line brings it later. Words and choices are sent in the
 * moment that they are given, so there is nothing to wait for.
 */
final class LateAnswerPolicy {
    private LateAnswerPolicy() {}

    /** @param begunAt when the server got the first of it, {@code null} when nobody knows */
    static boolean mayArrive(Instant begunAt, Instant expiresAt, Instant now) {
        return begunAt != null && begunAt.isBefore(expiresAt) && now.isBefore(expiresAt.plus(Interviews.GRACE));
    }
}
