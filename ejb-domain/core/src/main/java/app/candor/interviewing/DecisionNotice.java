package app.candor.interviewing;

/**
 * What the letter about a decision needs.
 *
 * @param language of the interview
 * @param words as HR words it, empty for none
 * @param feedback whether the candidate's page has something about their answers
 * @param corrected whether it replaces what the candidate was told before
 */
public record DecisionNotice(
        String candidateName,
        String candidateEmail,
        String companyName,
        String templateTitle,
        String language,
        DecisionKind decision,
        String words,
        boolean feedback,
        boolean corrected) {
    /** The same for eyes that shall not know who it is. */
    DecisionNotice as(String name) {
        return new DecisionNotice(name, "", companyName, templateTitle, language, decision, words, feedback, corrected);
    }
}
