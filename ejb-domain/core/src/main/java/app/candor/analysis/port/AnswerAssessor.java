package app.candor.analysis.port;

import app.candor.analysis.domain.EngineProfile;
import app.candor.analysis.domain.Judgement;
import java.util.function.BooleanSupplier;

/**
 * An engine that judges answers. Asking and reading are apart so that a reply that cost money is kept before anybody
 * looks at it.
 *
 * <p>The tempting mistake: to believe a reply. An engine may invent a quote, obey the candidate's words or answer prose;
 * {@link #read} refuses what has not the right form, and the caller looks for the evidence of what has.
 */
public interface AnswerAssessor {
    /** What judges; the same for the whole life of the process. */
    EngineProfile profile();

    /** Whether it can be asked at all, as this server is configured. */
    boolean configured();

    /**
     * Asks for a judgement; may take minutes and cost money. Called outside any transaction.
     *
     * @param stop looked at while waiting: whether the work should be left
     * @return the reply as it came, for {@link #read}
     * @throws EngineUnavailable when no reply came, after whatever retries made sense
     * @throws app.candor.analysis.AnalysisStopped when {@code stop} said so
     */
    String ask(AnswerToAssess answer, BooleanSupplier stop);

    /**
     * @throws UnusableReply when the reply is not a judgement
     * @throws RefusedReply when the engine declined to judge
     */
    Judgement read(String reply);

    /**
     * Asks for a summary, as {@link #ask} does.
     *
     * @throws EngineUnavailable when no reply came
     * @throws app.candor.analysis.AnalysisStopped when {@code stop} said so
     */
    String askSummary(InterviewToSummarise interview, BooleanSupplier stop);

    /**
     * @return one to three sentences
     * @throws UnusableReply when the reply is not a summary
     */
    String readSummary(String reply);
}
