package app.candor.batch.analysis;

import app.candor.analysis.AssessedResult;
import jakarta.batch.api.chunk.ItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** Records what was judged, in the chunk's transaction. */
@Dependent
@Named("questionWriter")
public class QuestionWriter extends AnalysisStep implements ItemWriter {
    @Override
    public void open(Serializable checkpoint) {}

    @Override
    public void writeItems(List<Object> results) {
        results.forEach(result -> run.record(assessment(), (AssessedResult) result));
    }

    @Override
    public Serializable checkpointInfo() {
        return null;
    }

    @Override
    public void close() {}
}
