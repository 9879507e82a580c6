package app.candor.batch.recording;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** What every artifact of the job knows: its recording, and whether somebody wants the job to stop. */
abstract class RecordingStep {
    @Inject
    @BatchProperty
    String recordingId;

    @Inject
    JobContext job;

    /** @throws IllegalArgumentException when the parameter is no id */
    UUID recording() {
        if (recordingId == null) {
            throw new IllegalArgumentException("the parameter recordingId is missing");
        }
        return UUID.fromString(recordingId);
    }

    BooleanSupplier stopWanted() {
        return () -> job.getBatchStatus() == BatchStatus.STOPPING;
    }
}
