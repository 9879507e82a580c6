package app.candor.batch.recording;

import app.candor.media.RecordingProcessing;
import jakarta.batch.api.listener.JobListener;
import jakarta.batch.runtime.BatchStatus;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Tidies up however the job ends, and says on the recording when it failed. */
@Dependent
@Named("recordingJobEnd")
public class RecordingJobEnd extends RecordingStep implements JobListener {
    @Inject
    RecordingProcessing processing;

    @Override
    public void beforeJob() {}

    @Override
    public void afterJob() {
        try {
            if (job.getBatchStatus() == BatchStatus.FAILED) {
                processing.noteSetback(recording());
            }
        } finally {
            processing.tidy(recording());
        }
    }
}
