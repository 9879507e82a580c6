package app.candor.batch.analysis;

import app.candor.analysis.AnalysisStopped;
import app.candor.analysis.AssessedResult;
import jakarta.batch.api.chunk.ItemProcessor;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;
import java.util.UUID;

/** Has one answer judged. */
@Dependent
@Named("questionProcessor")
public class QuestionProcessor extends AnalysisStep implements ItemProcessor {
    /** An answer that was left halfway is left out, and the reader finds it again at the restart. */
    @Override
    public AssessedResult processItem(Object question) {
        try {
            return run.assess(assessment(), (UUID) question, stopWanted());
        } catch (AnalysisStopped e) {
            return null;
        }
    }
}
