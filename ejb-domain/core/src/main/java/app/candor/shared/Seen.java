package app.candor.shared;

/** Compares what a caller saw with what is there. */
public final class Seen {
    private Seen() {}

    /**
     * For changes that overwrite what is there.
     *
     * @param seen the revision that the caller saw
     * @throws Problem {@code revision-required} for {@code null}, {@code stale-revision}
     */
    public static void required(Long seen, long revision) {
        if (seen == null) {
            throw Problem.revisionRequired();
        }
        ifSaid(seen, revision);
    }

    /** For changes that mean the same whatever is there: {@code null} is good enough. */
    public static void ifSaid(Long seen, long revision) {
        if (seen != null && seen != revision) {
            throw Problem.stale();
        }
    }
}
