package app.candor.batch.recording;

import app.candor.media.ProcessingStopped;
import app.candor.media.RecordingProcessing;
import jakarta.batch.api.Batchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Puts the segments together; from here on the recording can be watched. */
@Dependent
@Named("publishRecording")
public class PublishRecording extends RecordingStep implements Batchlet {
    @Inject
    RecordingProcessing processing;

    @Override
    public String process() {
        try {
            processing.publish(recording(), stopWanted());
            return "PUBLISHED";
        } catch (ProcessingStopped e) {
            return "STOPPED";
        }
    }

    /** Nothing to do: the work looks at the job's status by itself. */
    @Override
    public void stop() {}
}
