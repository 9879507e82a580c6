package app.candor.media.port;

/** A media tool could not do its work although the recording was readable. Trying again may help. */
public class ToolFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ToolFailed(String sentence) {
        super(sentence);
    }

    public ToolFailed(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
