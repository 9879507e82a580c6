package app.candor.media;

import app.candor.media.domain.Document;
import app.candor.media.domain.DocumentRepository;
import app.candor.media.domain.Erasures;
import app.candor.media.domain.Recording;
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
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Take in the files that answer a question, and show them. They are read by people only. */
@ApplicationScoped
public class Documents {
    /** How large a file may be, in bytes. */
    public static final long MOST_BYTES = 50_000_000;

    private static final String PDF = "application/pdf";
    /** ISO 32000-2, section 7.5.2: a file begins with this and the version. */
    private static final String PDF_HEAD = "%PDF-";

    @Inject
    DocumentRepository documents;

    @Inject
    Erasures erasures;

    @Inject
    ObjectStore store;

    @Inject
    OwnTransaction transaction;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "candor.presign.minutes")
    long linkMinutes;

    /**
     * Checks the content and stores it. Idempotent by upload id.
     *
     * <p>Runs outside the caller's transaction. The bytes are in the store before the row is written.
     *
     * @throws Problem {@code empty-file}, {@code file-too-large}, {@code not-a-document}; {@code not-found} when the upload
     *     is another invitation's
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public UUID accept(Caller.Invitee invitee, NewUpload upload) {
        Optional<UUID> known = known(invitee, upload.uploadId());
        if (known.isPresent()) {
            return known.get();
        }
        long bytes = StagedFile.size(upload.file());
        if (bytes == 0) {
            throw new Problem(Problem.Kind.INVALID, "empty-file", "The file is empty. Please choose another.");
        }
        if (bytes > MOST_BYTES) {
            throw new Problem(
                    Problem.Kind.TOO_LARGE,
                    "file-too-large",
                    "The file is larger than " + MOST_BYTES / 1_000_000 + " MB. Please choose a smaller one.");
        }
        requirePdf(upload.file());
        UUID id = Ids.next();
        String key = Document.folder(invitee.companyId(), id) + "document.pdf";
        String sha256 = StagedFile.sha256(upload.file());
        store.put(key, upload.file(), PDF);
        Document document = new Document(
                id,
                new Recording.Owner(invitee.companyId(), invitee.invitationId(), upload.questionId()),
                new Document.Stored(
                        upload.uploadId(), StagedFile.shortened(upload.filename()), PDF, bytes, sha256, key),
                clock.instant());
        try {
            transaction.run(() -> {
                if (erasures.isErased(invitee.invitationId())) {
                    throw Problem.notFound("interview");
                }
                documents.add(document);
            });
            return id;
        } catch (RuntimeException e) {
            store.delete(key);
            return known(invitee, upload.uploadId()).orElseThrow(() -> e);
        }
    }

    /** Whether this upload was handed in, so that its staged copy is not needed any more. */
    @Transactional
    public boolean isAccepted(String uploadId) {
        return documents.findByUpload(uploadId).isPresent();
    }

    /** One file of the caller's company, or of the caller's own invitation or share, with a fresh link. */
    @Transactional
    public DocumentView get(Caller caller, UUID id) {
        if (caller instanceof Caller.Person) {
            // First of all: who may not ask must not learn from the answer whether the file exists.
            caller.requireRole(Role.ADMIN, Role.HR, Role.INTERVIEWER);
        }
        Document document =
                documents.find(id).filter(found -> maySee(caller, found)).orElseThrow(() -> Problem.notFound("file"));
        if (caller instanceof Caller.Person person
                && person.is(Role.ADMIN)
                && !document.companyId().equals(person.companyId())) {
            audit.look(caller, "file.viewed", id.toString(), document.companyId());
        }
        return new DocumentView(
                id,
                document.companyId(),
                document.invitationId(),
                document.questionId(),
                document.filename(),
                document.contentType(),
                document.bytes(),
                store.link(document.objectKey(), Duration.ofMinutes(linkMinutes)),
                document.createdAt());
    }

    private static boolean maySee(Caller caller, Document document) {
        if (caller instanceof Caller.Invitee invitee) {
            return document.invitationId().equals(invitee.invitationId());
        }
        if (caller instanceof Caller.ShareReader reader) {
            return document.invitationId().equals(reader.invitationId());
        }
        if (caller instanceof Caller.Task) {
            return true;
        }
        Caller.Person person = caller.requireRole(Role.ADMIN, Role.HR, Role.INTERVIEWER);
        return person.is(Role.ADMIN) || document.companyId().equals(Caller.requireCompany(person));
    }

    private Optional<UUID> known(Caller.Invitee invitee, String uploadId) {
        return transaction.call(() -> documents.findByUpload(uploadId).map(found -> {
            if (!found.invitationId().equals(invitee.invitationId())) {
                throw Problem.notFound("upload");
            }
            return found.id();
        }));
    }

    private static void requirePdf(Path file) {
        String head = new String(StagedFile.head(file, PDF_HEAD.length()), StandardCharsets.ISO_8859_1);
        if (!head.equals(PDF_HEAD)) {
            throw new Problem(
                    Problem.Kind.UNSUPPORTED_TYPE,
                    "not-a-document",
                    "This file is not a PDF, whatever its name says. Please choose a PDF.");
        }
    }
}
