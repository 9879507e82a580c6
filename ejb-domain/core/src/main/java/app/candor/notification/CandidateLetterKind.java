package app.candor.notification;

/** What is written to candidates about their interview; what was decided is {@link DecisionLetter}'s. */
public enum CandidateLetterKind {
    INVITATION("invitation"),
    REMINDER("candidate-reminder"),
    EXTENDED("candidate-extended"),
    EXPIRED("candidate-expired"),
    /** A receipt of what was handed in. */
    COMPLETED("candidate-completed"),
    /** The same, and until when misheard words can be put right. */
    CORRECTABLE("candidate-correctable");

    private final String template;

    CandidateLetterKind(String template) {
        this.template = template;
    }

    String template() {
        return template;
    }
}
