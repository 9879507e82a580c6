package app.candor.interviewing;

import app.candor.operations.ScheduledTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Reminds candidates three days and one day before their time is over; whoever is due for both hears the later one. */
@ApplicationScoped
class InvitationReminders implements ScheduledTask {
    private static final int LAST = 24;
    private static final int FIRST = 72;

    @Inject
    ReminderRound round;

    @Override
    public String name() {
        return "invitation-reminders";
    }

    @Override
    public String description() {
        return "Reminds candidates 72 and 24 hours before their time is over.";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    public String run() {
        return remind(LAST) + remind(FIRST) + " reminded";
    }

    private int remind(int hours) {
        int reminded = 0;
        int batch;
        do {
            batch = round.remind(hours);
            reminded += batch;
        } while (batch == ReminderRound.AT_ONCE);
        return reminded;
    }
}
