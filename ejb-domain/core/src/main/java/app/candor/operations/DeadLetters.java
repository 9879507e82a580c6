package app.candor.operations;

import app.candor.shared.Caller;
import app.candor.shared.Page;
import app.candor.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Messages that failed for good: look, and send again. Callers need the role admin. */
@ApplicationScoped
public class DeadLetters {
    /** Newest first. */
    public Page<DeadLetterView> list(Caller caller, boolean replayedToo, PageRequest page) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Sends it to its topic again, once. */
    public DeadLetterView replay(Caller caller, UUID id) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Sends all that were not sent again; answers how many. */
    public int replayAll(Caller caller) {
        throw new UnsupportedOperationException("not built yet");
    }
}
