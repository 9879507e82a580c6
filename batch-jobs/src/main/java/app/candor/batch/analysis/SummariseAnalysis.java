package app.candor.batch.analysis;

import app.candor.analysis.AnalysisStopped;
import jakarta.batch.api.Batchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;

/** Sums the interview up and completes the run. */
@Dependent
@Named("summariseAnalysis")
public class SummariseAnalysis extends AnalysisStep implements Batchlet {
    @Override
    public String process() {
        try {
            run.complete(assessment(), stopWanted());
            return "COMPLETED";
        } catch (AnalysisStopped e) {
            return "STOPPED";
        }
    }

    /** Nothing to do: the work looks at the job's status by itself. */
    @Override
    public void stop() {}
}
