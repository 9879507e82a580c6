package app.candor.analysis.port;

/** The engine declined to judge this answer. Asking the same again rarely helps. */
public class RefusedReply extends UnusableReply {
    private static final long serialVersionUID = 1L;

    public RefusedReply(String reason) {
        super(reason);
    }
}
