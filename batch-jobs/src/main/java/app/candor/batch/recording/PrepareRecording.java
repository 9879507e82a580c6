package app.candor.batch.recording;

import app.candor.media.ProcessingStopped;
import app.candor.media.RecordingProcessing;
import jakarta.batch.api.Batchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Reads the file and plans its segments; {@code REJECTED} when it is no recording. */
@Dependent
@Named("prepareRecording")
public class PrepareRecording extends RecordingStep implements Batchlet {
    @Inject
    RecordingProcessing processing;

    @Override
    public String process() {
        try {
            return processing.prepare(recording(), stopWanted()) ? "PREPARED" : "REJECTED";
        } catch (ProcessingStopped e) {
            return "STOPPED";
        }
    }

    /** Nothing to do: the work looks at the job's status by itself. */
    @Override
    public void stop() {}
}
