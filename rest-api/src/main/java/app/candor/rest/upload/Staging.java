package app.candor.rest.upload;

import app.candor.media.Documents;
import app.candor.media.NewUpload;
import app.candor.media.Recordings;
import app.candor.media.StagedUploads;
import app.candor.shared.Caller;
import app.candor.shared.Problem;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import me.desair.tus.server.TusFileUploadService;
import me.desair.tus.server.exception.TusException;
import me.desair.tus.server.upload.UploadId;
import me.desair.tus.server.upload.UploadInfo;
import me.desair.tus.server.upload.UploadLockingService;
import me.desair.tus.server.upload.UuidUploadIdFactory;
import me.desair.tus.server.upload.disk.DiskLockingService;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Uploads on their way in, on local disk. Each belongs to one invitation or one person, and to nobody else it exists. */
@ApplicationScoped
class Staging implements StagedUploads {
    static final String PATH = "/upload";
    /** Every address under which uploads are made, as the library wants it: a pattern. */
    private static final String ADDRESSES = "/(?:upload|(?:api|hr)/video-uploads)";

    private static final Logger LOG = Logger.getLogger(Staging.class.getName());
    private static final Duration KEPT_AFTER_HAND_IN = Duration.ofHours(1);

    @Inject
    Recordings recordings;

    @Inject
    Documents documents;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "candor.home")
    String home;

    @Inject
    @ConfigProperty(name = "candor.upload.max-bytes")
    long maxBytes;

    @Inject
    @ConfigProperty(name = "candor.upload.expiry-hours")
    long expiryHours;

    private StagingStorage storage;
    private UploadLockingService locks;
    private TusFileUploadService tus;

    @PostConstruct
    void open() {
        Path folder = Path.of(home, "staging").toAbsolutePath();
        storage = new StagingStorage(folder);
        try {
            // The library makes them with the first upload; the free space is asked for, and tidying up begins, before
            // that.
            Files.createDirectories(storage.folder());
            Files.createDirectories(folder.resolve("locks"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        locks = new DiskLockingService(new UuidUploadIdFactory(), folder.toString());
        tus = new TusFileUploadService()
                .withUploadStorageService(storage)
                .withUploadLockingService(locks)
                .withUploadIdFactory(new UuidUploadIdFactory())
                .withUploadUri(ADDRESSES)
                .withMaxUploadSize(maxBytes)
                .withUploadExpirationPeriod(Duration.ofHours(expiryHours).toMillis())
                .disableTusExtension("concatenation");
    }

    void process(Caller owner, HttpServletRequest request, HttpServletResponse response) throws IOException {
        tus.process(request, response, key(owner));
    }

    /** Answers what the server can do; needs no owner. */
    void options(HttpServletRequest request, HttpServletResponse response) throws IOException {
        tus.process(request, response);
    }

    /** Empty when there is none, or when it is another's. */
    Optional<UploadInfo> find(Caller owner, UUID id) {
        try {
            return Optional.ofNullable(storage.getUploadInfo(PATH + "/" + id, key(owner)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * An upload of which every byte arrived; empty when there is none, or when it is another's.
     *
     * @throws Problem {@code upload-unfinished}
     */
    Optional<NewUpload> finished(Caller.Invitee owner, UUID id) {
        return find(owner, id).map(info -> {
            requireWhole(info);
            UploadMetadata metadata = UploadMetadata.parse(info.getEncodedMetadata());
            return new NewUpload(
                    id.toString(),
                    metadata.questionId(),
                    metadata.filename(),
                    metadata.filetype(),
                    storage.bytes(info.getId()),
                    begunAt(info));
        });
    }

    @Override
    public Optional<NewUpload> finished(Caller.Person person, String uploadId) {
        return UploadServlet.id(uploadId).flatMap(id -> find(person, id)).map(info -> {
            requireWhole(info);
            return new NewUpload(
                    uploadId,
                    null,
                    UploadMetadata.filename(info.getEncodedMetadata()),
                    "",
                    storage.bytes(info.getId()),
                    begunAt(info));
        });
    }

    private static void requireWhole(UploadInfo info) {
        if (!info.hasLength() || info.isUploadInProgress()) {
            throw Problem.conflict(
                    "upload-unfinished", "This recording has not arrived completely yet. Please wait until it has.");
        }
    }

    /** What the maker of an upload said about it; empty when there is none, or when it is another's. */
    Optional<UploadMetadata> metadata(Caller.Invitee owner, UUID id) {
        return find(owner, id).map(info -> UploadMetadata.parse(info.getEncodedMetadata()));
    }

    static Instant begunAt(UploadInfo info) {
        return Instant.ofEpochMilli(info.getCreationTimestamp());
    }

    long maxBytes() {
        return maxBytes;
    }

    /** Bytes that the disk could still take. */
    long usableSpace() {
        try {
            return Files.getFileStore(storage.folder()).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int dropExpired() {
        try {
            int before = uploads().size();
            tus.cleanup();
            for (Path upload : uploads()) {
                dropIfHandedIn(upload);
            }
            return before - uploads().size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void dropIfHandedIn(Path upload) throws IOException {
        UploadId id = new UploadId(upload.getFileName().toString());
        UploadInfo info = storage.getUploadInfo(id);
        if (info == null || locks.isLocked(id)) {
            return;
        }
        boolean settled = Files.getLastModifiedTime(upload.resolve("data"))
                .toInstant()
                .isBefore(clock.instant().minus(KEPT_AFTER_HAND_IN));
        if (settled && (recordings.isAccepted(id.toString()) || documents.isAccepted(id.toString()))) {
            try {
                storage.terminateUpload(info);
            } catch (TusException e) {
                LOG.log(Level.FINE, "Somebody else removed upload " + id + " at the same time", e);
            }
        }
    }

    private List<Path> uploads() throws IOException {
        if (!Files.isDirectory(storage.folder())) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(storage.folder())) {
            return new ArrayList<>(folders.toList());
        }
    }

    private static String key(Caller owner) {
        return owner instanceof Caller.Invitee invitee ? invitee.invitationId().toString() : owner.describe();
    }
}
