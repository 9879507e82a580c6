package app.candor.interviewing;

import app.candor.operations.ScheduledTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Lets the scoring begin when a candidate's time to correct transcripts is over. */
@ApplicationScoped
class CorrectionEnds implements ScheduledTask {
    @Inject
    CorrectionTimes times;

    @Override
    public String name() {
        return "transcript-corrections";
    }

    @Override
    public String description() {
        return "Ends the time in which candidates correct transcripts, so that the scoring begins.";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    public String run() {
        int ended = 0;
        int batch;
        do {
            batch = times.endOverdue();
            ended += batch;
        } while (batch == CorrectionTimes.ENDED_AT_ONCE);
        return ended + " ended";
    }
}
