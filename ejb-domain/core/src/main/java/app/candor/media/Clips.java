package app.candor.media;

import app.candor.media.domain.Captions;
import app.candor.media.domain.Container;
import app.candor.media.domain.Recording;
import app.candor.media.domain.RecordingRepository;
import app.candor.media.domain.Transcript;
import app.candor.media.port.ObjectStore;
import app.candor.shared.Caller;
import app.candor.shared.Ids;
import app.candor.shared.OwnTransaction;
import app.candor.shared.Problem;
import app.candor.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Videos that a company shows to candidates: taken in, worked on as every recording is, and shown. Who may see one is
 * decided by the context that shows it.
 */
@ApplicationScoped
public class Clips {
    @Inject
    RecordingRepository recordings;

    @Inject
    StagedUploads uploads;

    @Inject
    ObjectStore store;

    @Inject
    OwnTransaction transaction;

    @Inject
    RecordingNews news;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "candor.upload.max-bytes")
    long maxBytes;

    @Inject
    @ConfigProperty(name = "candor.presign.minutes")
    long linkMinutes;

    /**
     * Refuses whoever may not upload a video, or one of this length, before a byte of it comes.
     *
     * @param bytes {@code null} when nobody knows yet
     * @throws Problem {@code forbidden}, {@code no-company}, {@code video-too-large}
     */
    public void requireWelcome(Caller caller, Long bytes) {
        Caller.requireCompany(caller.requireRole(Role.HR));
        if (bytes != null && bytes > maxBytes) {
            throw new Problem(
                    Problem.Kind.TOO_LARGE,
                    "video-too-large",
                    "The video is larger than " + maxBytes / 1_000_000 + " MB. Choose a smaller one.");
        }
    }

    /** How large a clip may be, in bytes. */
    public long maxBytes() {
        return maxBytes;
    }

    /**
     * Takes in a finished upload of the caller's. Idempotent by upload. Runs outside the caller's transaction, because storing
     * takes long.
     *
     * @throws Problem {@code not-found} without such an upload, {@code upload-unfinished}, {@code video-too-large}, {@code
     *     invalid} for what is no video
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public UUID accept(Caller caller, String uploadId) {
        Caller.Person person = caller.requireRole(Role.HR);
        UUID company = Caller.requireCompany(person);
        Optional<UUID> known = known(company, uploadId);
        if (known.isPresent()) {
            return known.get();
        }
        NewUpload upload = uploads.finished(person, uploadId).orElseThrow(() -> Problem.notFound("upload"));
        long bytes = StagedFile.size(upload.file());
        requireWelcome(caller, bytes);
        Container container = Container.sniff(StagedFile.head(upload.file(), Container.HEAD_BYTES))
                .filter(found -> !found.soundOnly())
                .orElseThrow(() -> Problem.invalid(
                        "uploadId",
                        "This file is not a WebM or MP4 video, whatever its name says. Choose another one."));
        UUID id = Ids.next();
        String key = Recording.folder(company, id) + "original." + container.extension();
        String sha256 = StagedFile.sha256(upload.file());
        store.put(key, upload.file(), container.contentType());
        Recording clip = new Recording(
                id,
                Recording.Owner.ofClip(company),
                new Recording.StoredUpload(
                        upload.uploadId(),
                        StagedFile.shortened(upload.filename()),
                        RecordingKind.VIDEO,
                        container,
                        bytes,
                        sha256,
                        key),
                clock.instant());
        try {
            transaction.run(() -> {
                recordings.add(clip);
                news.uploaded(clip);
            });
            return id;
        } catch (RuntimeException e) {
            store.delete(key);
            return known(company, upload.uploadId()).orElseThrow(() -> e);
        }
    }

    /** A clip with fresh links; whoever asks has decided that it may be seen. */
    @Transactional
    public ClipView get(UUID id) {
        Recording clip = recordings.find(id).filter(Recording::isClip).orElseThrow(() -> Problem.notFound("video"));
        Transcript transcript = recordings.transcript(id);
        Duration validity = Duration.ofMinutes(linkMinutes);
        return new ClipView(
                id,
                clip.state(),
                clip.durationMs().orElse(null),
                clip.rendition(RenditionKind.VIDEO)
                        .map(video -> store.link(video.objectKey(), validity))
                        .orElse(null),
                clip.rendition(RenditionKind.POSTER)
                        .map(poster -> store.link(poster.objectKey(), validity))
                        .orElse(null),
                transcript.state(),
                transcript.words().isEmpty() ? "" : Captions.of(transcript.words()));
    }

    /**
     * Clips that nobody works on any more, in the order of their ids.
     *
     * @param before when they were uploaded at the latest
     * @param after the last one that the caller has seen
     */
    @Transactional
    public List<UUID> settled(Instant before, UUID after, int most) {
        return recordings.settledClips(before, after, most);
    }

    /**
     * Removes a clip with every byte of it; twice is harmless. The bytes go first, so that a failure is tried again.
     *
     * @throws Problem {@code store-unavailable}; try again later
     */
    @Transactional
    public void remove(UUID id) {
        recordings.find(id).filter(Recording::isClip).ifPresent(clip -> {
            store.deleteAll(clip.folder());
            recordings.remove(id);
        });
    }

    private Optional<UUID> known(UUID company, String uploadId) {
        return transaction.call(() -> recordings.findByUpload(uploadId).map(found -> {
            if (!found.isClip() || !found.companyId().equals(company)) {
                throw Problem.notFound("upload");
            }
            return found.id();
        }));
    }
}
