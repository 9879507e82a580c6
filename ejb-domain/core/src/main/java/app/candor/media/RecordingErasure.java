package app.candor.media;

import app.candor.media.domain.DocumentRepository;
import app.candor.media.domain.Erasures;
import app.candor.media.domain.RecordingRepository;
import app.candor.media.port.ObjectStore;
import app.candor.shared.Caller;
import app.candor.shared.audit.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Erases the recordings and files of an interview for good: rows, transcripts and every byte in the store. */
@ApplicationScoped
public class RecordingErasure {
    private static final Caller ERASURE = new Caller.Task("recording-erasure");
    private static final String NOTHING = "0 recordings";

    @Inject
    RecordingRepository recordings;

    @Inject
    DocumentRepository documents;

    @Inject
    ObjectStore store;

    @Inject
    AuditLog auditLog;

    @Inject
    Erasures erasures;

    @Inject
    Clock clock;

    /**
     * Idempotent. The bytes go before the rows are gone for certain, so that a failure is tried again and none is forgotten.
     *
     * @throws app.candor.shared.Problem {@code store-unavailable}; try again later
     */
    @Transactional
    public void erase(UUID invitationId) {
        String what = remove(invitationId);
        auditLog.record(ERASURE, "recordings.erased", invitationId.toString(), what);
    }

    /**
     * Erases what came after the erasure: a job that was in the middle of a step, or an answer that was just handed in, may
     * have put bytes into the store when the others were gone.
     *
     * @return whether a recording or a file was there again
     * @throws app.candor.shared.Problem {@code store-unavailable}; try again later
     */
    @Transactional
    boolean eraseAgain(UUID invitationId) {
        String what = remove(invitationId);
        boolean late = !what.equals(NOTHING);
        if (late) {
            auditLog.record(ERASURE, "recordings.erased", invitationId.toString(), what);
        }
        return late;
    }

    private String remove(UUID invitationId) {
        List<String> folders = recordings.removeOf(invitationId);
        List<String> files = documents.removeOf(invitationId);
        erasures.note(invitationId, folders, clock.instant());
        erasures.note(invitationId, files, clock.instant());
        erasures.folders(invitationId).forEach(store::deleteAll);
        return folders.size() + " recordings" + (files.isEmpty() ? "" : ", " + files.size() + " files");
    }
}
