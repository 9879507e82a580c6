package app.candor.media;

import app.candor.shared.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Take in recordings and show what became of them. */
@ApplicationScoped
public class Recordings {
    /** Checks the content, stores it and tells so by {@code recording.uploaded}. Idempotent by upload id. */
    public UUID accept(Caller.Invitee invitee, NewUpload upload) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** One recording of the caller's company, with fresh links. */
    public RecordingView get(Caller caller, UUID id) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** What was said, for the contexts that build on it; PENDING while it is not there. */
    public TranscriptView transcript(UUID recordingId) {
        throw new UnsupportedOperationException("not built yet");
    }
}
