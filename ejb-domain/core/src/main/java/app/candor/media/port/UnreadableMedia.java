package app.candor.media.port;

/** The file is not a recording, or nothing of it can be read. Trying again does not help. */
public class UnreadableMedia extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param reason for the log, not for people
     */
    public UnreadableMedia(String reason) {
        super(reason);
    }
}
