package app.candor.batch.analysis;

import jakarta.batch.api.chunk.ItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;

/** The questions that nobody has judged, one by one in the order in which they were asked. */
@Dependent
@Named("questionReader")
public class QuestionReader extends AnalysisStep implements ItemReader {
    /** The checkpoint is not looked at: what is done is known where it was done. */
    @Override
    public void open(Serializable checkpoint) {}

    @Override
    public UUID readItem() {
        return run.nextQuestion(assessment()).orElse(null);
    }

    @Override
    public Serializable checkpointInfo() {
        return null;
    }

    @Override
    public void close() {}
}
