package app.candor.interviewing;

import app.candor.operations.ScheduledTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Tells candidates and HR that the time of an invitation is over, soon after it is. */
@ApplicationScoped
class InvitationExpiry implements ScheduledTask {
    @Inject
    Invitations invitations;

    @Override
    public String name() {
        return "invitation-expiry";
    }

    @Override
    public String description() {
        return "Expires invitations whose time is over.";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    public String run() {
        int expired = 0;
        int batch;
        do {
            batch = invitations.expireOverdue();
            expired += batch;
        } while (batch == Invitations.EXPIRED_AT_ONCE);
        return expired + " expired";
    }
}
