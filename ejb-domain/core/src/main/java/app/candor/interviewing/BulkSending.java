package app.candor.interviewing;

import app.candor.operations.ScheduledTask;
import app.candor.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;

/** Sends long lists of invitations on, piece by piece, and removes old lists. */
@ApplicationScoped
class BulkSending implements ScheduledTask {
    @Inject
    BulkInvitations bulks;

    @Override
    public String name() {
        return "bulk-invitations";
    }

    @Override
    public String description() {
        return "Sends long lists of invitations piece by piece.";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(10);
    }

    @Override
    public String run() {
        int pieces = 0;
        for (UUID id : bulks.sending()) {
            try {
                boolean more;
                do {
                    more = bulks.sendPiece(id);
                    pieces++;
                } while (more);
            } catch (Problem problem) {
                bulks.giveUp(id, problem.getMessage());
            }
        }
        bulks.removeOld();
        return pieces + " pieces";
    }
}
