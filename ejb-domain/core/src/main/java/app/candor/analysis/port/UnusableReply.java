package app.candor.analysis.port;

/** A reply came and is not what was asked for. The message says what is wrong with it, without repeating it. */
public class UnusableReply extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnusableReply(String reason) {
        super(reason);
    }
}
