package app.candor.media;

import app.candor.media.domain.DocumentRepository;
import app.candor.media.domain.RecordingRepository;
import app.candor.media.port.ObjectStore;
import app.candor.shared.Caller;
import app.candor.shared.audit.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Erases the recordings and files of an interview for good: rows, transcripts and every byte in the store. */
@ApplicationScoped
public class RecordingErasure {
    private static final Caller ERASURE = new Caller.Task("recording-erasure");

    @Inject
    RecordingRepository recordings;

    @Inject
    DocumentRepository documents;

    @Inject
    ObjectStore store;

    @Inject
    AuditLog auditLog;

    /**
     * Idempotent. The bytes go before the rows are gone for certain, so that a failure is tried again and none is forgotten.
     *
     * @throws app.candor.shared.Problem {@code store-unavailable}; try again later
     */
    @Transactional
    public void erase(UUID invitationId) {
        List<String> folders = recordings.removeOf(invitationId);
        List<String> files = documents.removeOf(invitationId);
        folders.forEach(store::deleteAll);
        files.forEach(store::deleteAll);
        String what = folders.size() + " recordings" + (files.isEmpty() ? "" : ", " + files.size() + " files");
        auditLog.record(ERASURE, "recordings.erased", invitationId.toString(), what);
    }
}
