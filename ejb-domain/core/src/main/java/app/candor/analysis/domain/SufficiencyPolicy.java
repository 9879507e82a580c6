package app.candor.analysis.domain;

import java.util.Optional;

/** Too few words cannot be judged fairly: with fewer than {@value #FEWEST_WORDS} a question is insufficient data. */
public final class SufficiencyPolicy {
    public static final int FEWEST_WORDS = 10;

    private SufficiencyPolicy() {}

    /** A sentence that says why it is not enough; empty when it is. */
    public static Optional<String> complaint(Transcript transcript) {
        int words = transcript.wordCount();
        if (words >= FEWEST_WORDS) {
            return Optional.empty();
        }
        return Optional.of("Too little was said to judge: " + words + (words == 1 ? " word" : " words")
                + ", and at least " + FEWEST_WORDS + " are needed.");
    }
}
