package app.candor.batch.recording;

import app.candor.media.RecordingTranscription;
import jakarta.batch.api.chunk.ItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Iterator;

/** The numbers of the segments that nobody has heard. */
@Dependent
@Named("transcribeReader")
public class TranscribeReader extends RecordingStep implements ItemReader {
    @Inject
    RecordingTranscription transcription;

    private Iterator<Integer> numbers;

    /** The checkpoint is not looked at: what is done is known where it was done. */
    @Override
    public void open(Serializable checkpoint) {
        numbers = transcription.segmentsToTranscribe(recording()).iterator();
    }

    @Override
    public Integer readItem() {
        return numbers.hasNext() ? numbers.next() : null;
    }

    @Override
    public Serializable checkpointInfo() {
        return null;
    }

    @Override
    public void close() {}
}
