package app.candor.batch.analysis;

import app.candor.analysis.AssessmentRun;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** What every artifact of the job knows: its assessment, and whether somebody wants the job to stop. */
abstract class AnalysisStep {
    @Inject
    @BatchProperty
    String assessmentId;

    @Inject
    JobContext job;

    @Inject
    AssessmentRun run;

    /** @throws IllegalArgumentException when the parameter is missing or no id */
    UUID assessment() {
        if (assessmentId == null) {
            throw new IllegalArgumentException("the parameter assessmentId is missing");
        }
        return UUID.fromString(assessmentId);
    }

    BooleanSupplier stopWanted() {
        return () -> job.getBatchStatus() == BatchStatus.STOPPING;
    }
}
