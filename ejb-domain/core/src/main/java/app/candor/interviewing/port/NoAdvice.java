package app.candor.interviewing.port;

/** There is no suggestion. The message is a sentence for an operator. */
public class NoAdvice extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean answered;

    private NoAdvice(boolean answered, String sentence, Throwable cause) {
        super(sentence, cause);
        this.answered = answered;
    }

    /** It did not answer, or declined; asking later may help. */
    public static NoAdvice silent(String sentence, Throwable cause) {
        return new NoAdvice(false, sentence, cause);
    }

    /** It answered something else than criteria. */
    public static NoAdvice unusable(String sentence) {
        return new NoAdvice(true, sentence, null);
    }

    public boolean answered() {
        return answered;
    }
}
