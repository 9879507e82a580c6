package app.candor.interviewing;

/**
 * A new share with what opens it.
 *
 * @param link to pass on; told now and never again
 */
public record IssuedShare(ShareView share, String link) {
    /** Without the link, so that no log tells it by accident. */
    @Override
    public String toString() {
        return "IssuedShare[" + share.id() + "]";
    }
}
