package app.candor.interviewing;

import app.candor.interviewing.domain.ReviewShareRepository;
import app.candor.operations.ScheduledTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;

/** Whoever opened a link need not be known for ever: the audit log keeps who made it and who took it back. */
@ApplicationScoped
class OldShares implements ScheduledTask {
    private static final Duration KEPT = Duration.ofDays(90);

    @Inject
    ReviewShareRepository shares;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return "old-shares";
    }

    @Override
    public String description() {
        return "Removes shares of interviews, with the log of who opened them, 90 days after their end.";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public String run() {
        return shares.removeEndedBefore(clock.instant().minus(KEPT)) + " removed";
    }
}
