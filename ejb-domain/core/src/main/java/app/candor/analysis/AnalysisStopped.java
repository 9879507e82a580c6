package app.candor.analysis;

/** Somebody wants the job to stop, and the question at hand was left as it was. */
public class AnalysisStopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public AnalysisStopped() {
        super("The analysis was asked to stop.");
    }
}
