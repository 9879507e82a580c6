package app.candor.batch.recording;

import app.candor.media.ProcessingStopped;
import app.candor.media.RecordingTranscription;
import jakarta.batch.api.chunk.ItemProcessor;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Has one segment recognised. */
@Dependent
@Named("transcribeProcessor")
public class TranscribeProcessor extends RecordingStep implements ItemProcessor {
    @Inject
    RecordingTranscription transcription;

    /** A segment that was stopped halfway is left out, and the reader finds it again at the restart. */
    @Override
    public Integer processItem(Object number) {
        try {
            transcription.transcribe(recording(), (Integer) number, stopWanted());
            return (Integer) number;
        } catch (ProcessingStopped e) {
            return null;
        }
    }
}
