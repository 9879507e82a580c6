package app.candor.analysis.port;

/** No reply came. The message is a sentence for an operator; asking again later may help. */
public class EngineUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public EngineUnavailable(String sentence) {
        super(sentence);
    }

    public EngineUnavailable(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
