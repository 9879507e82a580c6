package app.candor.media.domain;

import app.candor.media.RecordingKind;
import app.candor.media.RecordingState;
import app.candor.media.RenditionKind;
import app.candor.shared.jpa.NullableUuid;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One answer on camera or to a microphone, or a clip that a company shows to candidates: uploaded, then processed into
 * something to watch, or refused with a reason.
 */
@Entity
@Table(schema = "media", name = "recording")
public class Recording {
    /** Why there is nothing to watch, although the file may be fine. */
    private static final String GIVEN_UP =
            "Processing was given up for technical reasons. The answer is stored safely; an operator can start it again.";

    @Id
    private UUID id;

    @Column(name = "company_id")
    private UUID companyId;

    @Convert(converter = NullableUuid.class)
    @Column(name = "invitation_id")
    private UUID invitationId;

    @Convert(converter = NullableUuid.class)
    @Column(name = "question_id")
    private UUID questionId;

    @Column(name = "upload_id")
    private String uploadId;

    private String filename;

    @Convert(converter = ContainerCode.class)
    private Container container;

    @Convert(converter = KindCode.class)
    private RecordingKind kind;

    private long bytes;
    private String sha256;

    @Column(name = "original_key")
    private String originalKey;

    @Convert(converter = StateCode.class)
    private RecordingState state;

    private String notice;

    @Column(name = "duration_ms")
    private Long durationMs;

    @Column(name = "has_audio")
    private boolean hasAudio;

    private boolean truncated;

    @ElementCollection
    @CollectionTable(schema = "media", name = "rendition", joinColumns = @JoinColumn(name = "recording_id"))
    private List<Rendition> renditions = new ArrayList<>();

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private long version;

    protected Recording() {}

    /** A file that is whole and in the object store. */
    public Recording(UUID id, Owner owner, StoredUpload upload, Instant now) {
        this.id = id;
        this.companyId = owner.companyId();
        this.invitationId = owner.invitationId();
        this.questionId = owner.questionId();
        this.uploadId = upload.uploadId();
        this.filename = upload.filename();
        this.container = upload.container();
        this.kind = upload.kind();
        this.bytes = upload.bytes();
        this.sha256 = upload.sha256();
        this.originalKey = upload.objectKey();
        this.state = RecordingState.UPLOADED;
        this.createdAt = now;
    }

    /** Whose answer to which question; of a clip only which company shows it. */
    public record Owner(UUID companyId, UUID invitationId, UUID questionId) {
        public static Owner ofClip(UUID companyId) {
            return new Owner(companyId, null, null);
        }
    }

    /**
     * What was stored.
     *
     * @param filename as the browser said, for people only
     * @param sha256 in lower-case hexadecimal
     */
    public record StoredUpload(
            String uploadId,
            String filename,
            RecordingKind kind,
            Container container,
            long bytes,
            String sha256,
            String objectKey) {}

    /** Somebody works on it now, perhaps after it was given up. A recording that can be watched already stays so. */
    public void begin() {
        if (state != RecordingState.READY) {
            state = RecordingState.PROCESSING;
            notice = null;
        }
    }

    /** What the file turned out to hold; odd things become a notice. */
    public void measure(MediaInfo info) {
        durationMs = info.durationMs();
        hasAudio = info.hasAudio();
        truncated = info.truncated();
        if (truncated) {
            notice = "The end of this recording is missing: " + seconds(info.durationMs()) + " of "
                    + seconds(info.declaredMs()) + " arrived. What is there can be watched; ask for the answer again.";
        } else if (!hasAudio) {
            notice = "This recording has no sound. Ask for the answer again, with a microphone.";
        }
    }

    /** It can be watched from now on. */
    public void publish(List<Rendition> made) {
        made.forEach(this::replace);
        state = RecordingState.READY;
    }

    public void addCaptions(Rendition captions) {
        replace(captions);
    }

    /** It will never be watched; the sentence says why. */
    public void reject(Rejection rejection) {
        state = RecordingState.FAILED;
        notice = rejection.sentence();
    }

    /** The work broke off for technical reasons. Nothing is lost: it can be started again. */
    public void noteSetback() {
        if (state == RecordingState.PROCESSING) {
            notice = "Processing was interrupted. The answer is stored safely; processing can be restarted.";
        }
    }

    /**
     * Nobody works on it any more, for technical reasons; {@link #begin} takes it up again.
     *
     * @return false when it can be watched, or was given up or refused before
     */
    public boolean giveUp() {
        if (state == RecordingState.READY || state == RecordingState.FAILED) {
            return false;
        }
        state = RecordingState.FAILED;
        notice = GIVEN_UP;
        return true;
    }

    private void replace(Rendition rendition) {
        renditions.removeIf(existing -> existing.kind() == rendition.kind());
        renditions.add(rendition);
    }

    private static String seconds(long ms) {
        return String.format(java.util.Locale.ROOT, "%.1f s", ms / 1000.0);
    }

    public UUID id() {
        return id;
    }

    public UUID companyId() {
        return companyId;
    }

    /** Whether a company shows it to candidates; then it belongs to no invitation and answers no question. */
    public boolean isClip() {
        return invitationId == null;
    }

    /** {@code null} for a clip. */
    public UUID invitationId() {
        return invitationId;
    }

    /** {@code null} for a clip. */
    public UUID questionId() {
        return questionId;
    }

    public RecordingKind kind() {
        return kind;
    }

    public Container container() {
        return container;
    }

    public long bytes() {
        return bytes;
    }

    public String originalKey() {
        return originalKey;
    }

    public RecordingState state() {
        return state;
    }

    public Optional<String> notice() {
        return Optional.ofNullable(notice);
    }

    /** Milliseconds; empty until it was measured. */
    public Optional<Long> durationMs() {
        return Optional.ofNullable(durationMs);
    }

    public boolean hasAudio() {
        return hasAudio;
    }

    public boolean truncated() {
        return truncated;
    }

    public List<Rendition> renditions() {
        return List.copyOf(renditions);
    }

    public Optional<Rendition> rendition(RenditionKind kind) {
        return renditions.stream().filter(rendition -> rendition.kind() == kind).findFirst();
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Where everything of this recording lies, below its company. */
    public static String folder(UUID companyId, UUID id) {
        return "companies/" + companyId + "/recordings/" + id + "/";
    }

    public String folder() {
        return folder(companyId, id);
    }
}
