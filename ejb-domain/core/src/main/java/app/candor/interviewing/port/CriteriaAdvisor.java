package app.candor.interviewing.port;

import app.candor.interviewing.CriteriaRequest;
import app.candor.interviewing.Criterion;
import java.time.Duration;
import java.util.List;

/** Whoever can suggest criteria for a question. Each answer may cost money, so nobody asks twice for the same. */
public interface CriteriaAdvisor {
    /** Whether there is one in this installation. */
    boolean configured();

    /** Names the model and the version of what it is told; another name, another suggestion. */
    String name();

    /**
     * What came, as it came: weights may add up to anything. Waits for its turn and for the answer, and holds no transaction.
     *
     * @param atMost how long the waiting may take together
     * @throws NoAdvice when nothing came in this time, or nothing that can be read
     */
    List<Criterion> suggest(CriteriaRequest question, Duration atMost);
}
