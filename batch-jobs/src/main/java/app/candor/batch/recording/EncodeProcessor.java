package app.candor.batch.recording;

import app.candor.media.ProcessingStopped;
import app.candor.media.RecordingProcessing;
import jakarta.batch.api.chunk.ItemProcessor;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Encodes one segment. */
@Dependent
@Named("encodeProcessor")
public class EncodeProcessor extends RecordingStep implements ItemProcessor {
    @Inject
    RecordingProcessing processing;

    /** A segment that was stopped halfway is left out, and the reader finds it again at the restart. */
    @Override
    public Integer processItem(Object number) {
        try {
            processing.encode(recording(), (Integer) number, stopWanted());
            return (Integer) number;
        } catch (ProcessingStopped e) {
            return null;
        }
    }
}
