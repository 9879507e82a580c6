package app.candor.ui.interview;

import app.candor.interviewing.InvitationStatus;
import java.util.Optional;

/** The pages for those who cannot record: each says what happened, what is safe and what to do. */
enum Notice {
    /** A link that we never gave, or that was renewed. */
    UNKNOWN("unknown", 404),
    /** The page without a link: the cookie is gone, or never came. */
    NO_LINK("no-link", 404),
    EXPIRED("expired", 410),
    CANCELLED("cancelled", 410),
    COMPLETED("completed", 200);

    private final String key;
    private final int status;

    Notice(String key, int status) {
        this.key = key;
        this.status = status;
    }

    /** What to show instead of an interview in this state, if anything. */
    static Optional<Notice> of(InvitationStatus status) {
        return switch (status) {
            case PENDING, IN_PROGRESS -> Optional.empty();
            case COMPLETED -> Optional.of(COMPLETED);
            case EXPIRED -> Optional.of(EXPIRED);
            case CANCELLED -> Optional.of(CANCELLED);
        };
    }

    /** The middle of its keys in the texts. */
    String key() {
        return key;
    }

    /** The HTTP status that goes with it. */
    int status() {
        return status;
    }
}
