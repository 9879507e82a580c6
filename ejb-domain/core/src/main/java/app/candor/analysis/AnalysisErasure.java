package app.candor.analysis;

import app.candor.analysis.domain.AssessmentRepository;
import app.candor.shared.Caller;
import app.candor.shared.audit.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Erases what an analysis quotes, tells and remembers of a candidate; the scores stay. */
@ApplicationScoped
public class AnalysisErasure {
    private static final Caller ERASURE = new Caller.Task("analysis-erasure");

    @Inject
    AssessmentRepository assessments;

    @Inject
    AuditLog auditLog;

    /** Idempotent. A run that is under way is over: what it would still write is refused. */
    @Transactional
    public void erase(UUID invitationId) {
        assessments.exclusive(invitationId);
        int runs = assessments.erase(invitationId);
        auditLog.record(ERASURE, "analysis.erased", invitationId.toString(), runs + " runs");
    }
}
