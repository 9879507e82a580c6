package app.candor.batch.runtime;

/** Begins what the queue hands out with this server's JBeret. */
final class QueuedExecutions implements Dispatcher.Executions {
    private final LocalRuns runs;
    private final Runnable whenDone;

    /**
     * @param whenDone called whenever an execution is over and another one could begin
     */
    QueuedExecutions(LocalRuns runs, Runnable whenDone) {
        this.runs = runs;
        this.whenDone = whenDone;
    }

    @Override
    public long begin(RunRequest request) {
        return request.executionId() == null
                ? runs.start(request.job(), request.properties(), whenDone)
                : runs.restart(request.executionId(), request.properties(), whenDone);
    }

    @Override
    public void stop(long executionId) {
        runs.stop(executionId);
    }

    @Override
    public int running() {
        return runs.running();
    }
}
