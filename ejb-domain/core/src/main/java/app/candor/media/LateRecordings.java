package app.candor.media;

import app.candor.media.domain.Erasures;
import app.candor.operations.ScheduledTask;
import app.candor.shared.OwnTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Looks again where recordings were erased, until nobody can be working on one of them any more. */
@ApplicationScoped
class LateRecordings implements ScheduledTask {
    /** Longer than a step of a job can take; the step after it finds no recording and ends the job. */
    private static final Duration WATCHED = Duration.ofDays(2);

    @Inject
    OwnTransaction transactions;

    @Inject
    Erasures erasures;

    @Inject
    RecordingErasure erasure;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return "erased-recordings";
    }

    @Override
    public String description() {
        return "Looks again where recordings were erased, for what was being processed at that moment.";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public String run() {
        int removed = 0;
        List<UUID> watched = transactions.call(erasures::invitations);
        for (UUID invitation : watched) {
            removed += transactions.call(() -> erasure.eraseAgain(invitation)) ? 1 : 0;
        }
        transactions.run(() -> erasures.forget(clock.instant().minus(WATCHED)));
        return removed + " removed";
    }
}
