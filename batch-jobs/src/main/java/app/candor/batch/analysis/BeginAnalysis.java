package app.candor.batch.analysis;

import jakarta.batch.api.Batchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;

/** Begins the run, or takes it up again after a failure. */
@Dependent
@Named("beginAnalysis")
public class BeginAnalysis extends AnalysisStep implements Batchlet {
    @Override
    public String process() {
        run.begin(assessment());
        return "BEGUN";
    }

    /** Nothing to do: it takes a moment. */
    @Override
    public void stop() {}
}
