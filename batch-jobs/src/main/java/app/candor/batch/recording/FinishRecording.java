package app.candor.batch.recording;

import app.candor.media.RecordingTranscription;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;

/** Puts the transcript together and writes the captions: too short to be stopped. */
@Dependent
@Named("finishRecording")
public class FinishRecording extends AbstractBatchlet {
    @Inject
    @BatchProperty
    String recordingId;

    @Inject
    RecordingTranscription transcription;

    @Override
    public String process() {
        transcription.finish(UUID.fromString(recordingId));
        return "FINISHED";
    }
}
