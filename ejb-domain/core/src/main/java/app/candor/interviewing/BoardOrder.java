package app.candor.interviewing;

import app.candor.shared.Problem;
import java.util.Locale;

/**
 * In what order invitations are listed; of equals those with the higher id come first when it descends.
 *
 * @param descending newest, last in the alphabet, latest end, best score or latest change first
 */
public record BoardOrder(Key key, boolean descending) {
    /** What an order goes by; without a score is below the lowest score. */
    public enum Key {
        CREATED,
        NAME,
        EXPIRY,
        SCORE,
        CHANGED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static final BoardOrder NEWEST = new BoardOrder(Key.CREATED, true);

    /** Such as {@code name}, or {@code -score} for the best first. */
    public String code() {
        return (descending ? "-" : "") + key.code();
    }

    public BoardOrder reversed() {
        return new BoardOrder(key, !descending);
    }

    /**
     * @param code {@code null} or blank for the newest first
     * @throws Problem {@code invalid} for an unknown code
     */
    public static BoardOrder ofCode(String code) {
        if (code == null || code.isBlank()) {
            return NEWEST;
        }
        boolean descending = code.startsWith("-");
        for (Key key : Key.values()) {
            if (key.code().equals(descending ? code.substring(1) : code)) {
                return new BoardOrder(key, descending);
            }
        }
        throw Problem.invalid(
                "sort", "Sort by created, name, expiry, score or changed, with a minus before it to begin at the end.");
    }
}
