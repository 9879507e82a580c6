package app.candor.batch.recording;

import app.candor.media.ProcessingStopped;
import app.candor.media.RecordingTranscription;
import jakarta.batch.api.Batchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Finds the pauses and plans what the recogniser will hear. */
@Dependent
@Named("listenToRecording")
public class ListenToRecording extends RecordingStep implements Batchlet {
    @Inject
    RecordingTranscription transcription;

    @Override
    public String process() {
        try {
            transcription.listen(recording(), stopWanted());
            return "LISTENED";
        } catch (ProcessingStopped e) {
            return "STOPPED";
        }
    }

    /** Nothing to do: the work looks at the job's status by itself. */
    @Override
    public void stop() {}
}
