package app.candor.identity.domain;

import java.time.Instant;

/**
 * That somebody's rights were changed here.
 *
 * @param changedAt tokens issued before do not count
 * @param enforced whether Keycloak knows; until then its tokens may still name the former rights
 */
public record AccessChange(Instant changedAt, boolean enforced) {
    /** When the rights of somebody changed who could not sign in before: there is no older token. */
    static final Instant ARRIVAL = Instant.EPOCH;

    /** Whether it is the first one of somebody who could not sign in before. */
    public boolean isArrival() {
        return changedAt.equals(ARRIVAL);
    }

    /** Whether a token is too old to say anything; one of the same second is, as tokens know whole seconds only. */
    public boolean outdates(Instant issuedAt) {
        return issuedAt.getEpochSecond() <= changedAt.getEpochSecond();
    }
}
