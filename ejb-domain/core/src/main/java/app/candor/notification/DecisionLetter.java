package app.candor.notification;

/**
 * What a candidate is told of a decision.
 *
 * @param language {@code en}, {@code ru}, {@code de} or {@code es}; English for any other
 * @param decision {@code advance}, {@code hire} or {@code reject}
 * @param words as HR words it, empty for none
 * @param feedback whether there is something to read about the answers
 * @param corrected whether it replaces an earlier letter
 */
public record DecisionLetter(
        String candidateName,
        String candidateEmail,
        String companyName,
        String templateTitle,
        String language,
        String decision,
        String words,
        boolean feedback,
        boolean corrected) {}
