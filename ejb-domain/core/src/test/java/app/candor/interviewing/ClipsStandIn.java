package app.candor.interviewing;

import app.candor.media.ClipView;
import app.candor.media.Clips;
import app.candor.media.RecordingState;
import app.candor.media.TranscriptState;
import app.candor.shared.Caller;
import app.candor.shared.Ids;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Clips in memory: each upload becomes one, whose processing goes on as the test says. */
final class ClipsStandIn extends Clips {
    private final Map<String, UUID> uploads = new HashMap<>();
    private final Map<UUID, ClipView> clips = new HashMap<>();

    @Override
    public UUID accept(Caller caller, String uploadId) {
        return uploads.computeIfAbsent(uploadId, any -> {
            UUID id = Ids.next();
            clips.put(id, new ClipView(id, RecordingState.UPLOADED, null, null, null, TranscriptState.PENDING, ""));
            return id;
        });
    }

    @Override
    public ClipView get(UUID id) {
        return clips.get(id);
    }

    @Override
    public List<UUID> settled(Instant before, UUID after, int most) {
        return clips.keySet().stream()
                .sorted()
                .filter(id -> id.compareTo(after) > 0)
                .limit(most)
                .toList();
    }

    @Override
    public void remove(UUID id) {
        clips.remove(id);
    }

    /** Can be played, and this was heard; {@code null} while it is listened to. */
    void ready(String uploadId, String heard) {
        UUID id = uploads.get(uploadId);
        TranscriptState transcript = heard == null
                ? TranscriptState.PENDING
                : heard.isEmpty() ? TranscriptState.NOT_TRANSCRIBED : TranscriptState.TRANSCRIBED;
        clips.put(
                id,
                new ClipView(
                        id,
                        RecordingState.READY,
                        8_000L,
                        "https://store/" + uploadId,
                        "https://store/poster",
                        transcript,
                        heard == null ? "" : heard));
    }

    void broken(String uploadId) {
        UUID id = uploads.get(uploadId);
        clips.put(id, new ClipView(id, RecordingState.FAILED, null, null, null, TranscriptState.NO_SPEECH, ""));
    }

    boolean has(String uploadId) {
        return clips.containsKey(uploads.get(uploadId));
    }
}
