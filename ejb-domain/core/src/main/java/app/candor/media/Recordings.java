package app.candor.media;

import app.candor.media.domain.Container;
import app.candor.media.domain.Correction;
import app.candor.media.domain.Erasures;
import app.candor.media.domain.Recording;
import app.candor.media.domain.RecordingRepository;
import app.candor.media.domain.Transcript;
import app.candor.media.port.ObjectStore;
import app.candor.shared.Caller;
import app.candor.shared.Ids;
import app.candor.shared.OwnTransaction;
import app.candor.shared.Problem;
import app.candor.shared.Role;
import app.candor.shared.audit.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Take in recordings and show what became of them. */
@ApplicationScoped
public class Recordings {
    private static final long MOST_AUDIO_BYTES = 100_000_000;

    @Inject
    RecordingRepository recordings;

    @Inject
    Erasures erasures;

    @Inject
    ObjectStore store;

    @Inject
    OwnTransaction transaction;

    @Inject
    RecordingNews news;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "candor.upload.max-bytes")
    long maxBytes;

    @Inject
    @ConfigProperty(name = "candor.presign.minutes")
    long linkMinutes;

    /**
     * Checks the content, stores it and tells so by {@code recording.uploaded}. Idempotent by upload id: the file is not
     * looked at again.
     *
     * <p>Runs outside the caller's transaction, because storing a large file takes long. The bytes are in the store before
     * the row is written.
     *
     * @throws Problem {@code empty-recording}, {@code recording-too-large}, {@code not-a-recording}; {@code not-found} when
     *     the upload is another invitation's, or the interview was erased meanwhile
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public UUID accept(Caller.Invitee invitee, RecordingKind kind, NewUpload upload) {
        Optional<UUID> known = known(invitee, upload.uploadId());
        if (known.isPresent()) {
            return known.get();
        }
        long bytes = StagedFile.size(upload.file());
        if (bytes == 0) {
            throw new Problem(
                    Problem.Kind.INVALID, "empty-recording", "The recording is empty. Please record the answer again.");
        }
        if (bytes > maxBytes(kind)) {
            throw new Problem(
                    Problem.Kind.TOO_LARGE,
                    "recording-too-large",
                    "The recording is larger than " + maxBytes(kind) / 1_000_000
                            + " MB. Please record a shorter answer.");
        }
        Container container = sniff(kind, upload.file());
        UUID id = Ids.next();
        String key = Recording.folder(invitee.companyId(), id) + "original." + container.extension();
        String sha256 = StagedFile.sha256(upload.file());
        store.put(key, upload.file(), container.contentType());
        Recording recording = new Recording(
                id,
                new Recording.Owner(invitee.companyId(), invitee.invitationId(), upload.questionId()),
                new Recording.StoredUpload(
                        upload.uploadId(),
                        StagedFile.shortened(upload.filename()),
                        kind,
                        container,
                        bytes,
                        sha256,
                        key),
                clock.instant());
        try {
            transaction.run(() -> {
                if (erasures.isErased(invitee.invitationId())) {
                    throw Problem.notFound("interview");
                }
                recordings.add(recording);
                news.uploaded(recording);
            });
            return id;
        } catch (RuntimeException e) {
            store.delete(key);
            return known(invitee, upload.uploadId()).orElseThrow(() -> e);
        }
    }

    /** How large a recording of this kind may be, in bytes. */
    public long maxBytes(RecordingKind kind) {
        return kind == RecordingKind.AUDIO ? Math.min(MOST_AUDIO_BYTES, maxBytes) : maxBytes;
    }

    /** Whether this upload was handed in, so that its staged copy is not needed any more. */
    @Transactional
    public boolean isAccepted(String uploadId) {
        return recordings.findByUpload(uploadId).isPresent();
    }

    /** One recording of the caller's company, or of the caller's own invitation or share, with fresh links. */
    @Transactional
    public RecordingView get(Caller caller, UUID id) {
        if (caller instanceof Caller.Person) {
            // First of all: who may not ask must not learn from the answer whether the recording exists.
            caller.requireRole(Role.ADMIN, Role.HR, Role.INTERVIEWER);
        }
        Recording recording = recordings
                .find(id)
                .filter(found -> !found.isClip() && maySee(caller, found))
                .orElseThrow(() -> Problem.notFound("recording"));
        if (caller instanceof Caller.Person person
                && person.is(Role.ADMIN)
                && !recording.companyId().equals(person.companyId())) {
            audit.look(caller, "recording.viewed", id.toString(), recording.companyId());
        }
        Duration validity = Duration.ofMinutes(linkMinutes);
        return new RecordingView(
                id,
                recording.companyId(),
                recording.invitationId(),
                recording.questionId(),
                recording.kind(),
                recording.state(),
                recording.notice().orElse(null),
                recording.durationMs().orElse(null),
                recording.bytes(),
                view(id),
                recording.renditions().stream()
                        .map(rendition -> new RenditionView(
                                rendition.kind(),
                                store.link(rendition.objectKey(), validity),
                                rendition.contentType(),
                                rendition.bytes()))
                        .toList(),
                recording.createdAt());
    }

    /** What was said, for the contexts that build on it; PENDING while it is not there. */
    @Transactional
    public TranscriptView transcript(UUID recordingId) {
        return recordings
                .find(recordingId)
                .map(recording -> view(recordingId))
                .orElseThrow(() -> Problem.notFound("recording"));
    }

    private static boolean maySee(Caller caller, Recording recording) {
        if (caller instanceof Caller.Invitee invitee) {
            return invitee.invitationId().equals(recording.invitationId());
        }
        if (caller instanceof Caller.ShareReader reader) {
            return reader.invitationId().equals(recording.invitationId());
        }
        if (caller instanceof Caller.Task) {
            return true;
        }
        Caller.Person person = caller.requireRole(Role.ADMIN, Role.HR, Role.INTERVIEWER);
        return person.is(Role.ADMIN) || recording.companyId().equals(Caller.requireCompany(person));
    }

    /** What the candidate put right counts; what was heard stands beside it. */
    private TranscriptView view(UUID recordingId) {
        Transcript transcript = recordings.transcript(recordingId);
        Optional<Correction> correction = recordings.correction(recordingId);
        return new TranscriptView(
                transcript.state(),
                transcript.language().orElse(null),
                correction.map(Correction::text).orElseGet(transcript::text),
                correction.map(Correction::words).orElseGet(transcript::words),
                transcript.notice().orElse(null),
                correction.map(corrected -> transcript.text()).orElse(null),
                correction.map(Correction::correctedAt).orElse(null));
    }

    private Optional<UUID> known(Caller.Invitee invitee, String uploadId) {
        return transaction.call(() -> recordings.findByUpload(uploadId).map(found -> {
            if (!invitee.invitationId().equals(found.invitationId())) {
                throw Problem.notFound("upload");
            }
            return found.id();
        }));
    }

    private static Container sniff(RecordingKind kind, Path file) {
        return Container.sniff(StagedFile.head(file, Container.HEAD_BYTES))
                .filter(container -> kind == RecordingKind.AUDIO || !container.soundOnly())
                .orElseThrow(
                        () -> new Problem(
                                Problem.Kind.UNSUPPORTED_TYPE,
                                "not-a-recording",
                                kind == RecordingKind.AUDIO
                                        ? "This file is not a WebM, MP4 or Ogg recording, whatever its name says. Please record the answer again."
                                        : "This file is not a WebM or MP4 video, whatever its name says. Please record the answer again."));
    }
}
