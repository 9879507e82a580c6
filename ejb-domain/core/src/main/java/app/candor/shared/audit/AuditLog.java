package app.candor.shared.audit;

import app.candor.shared.Caller;
import app.candor.shared.Ids;
import app.candor.shared.Trace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;

/** Appends to {@code shared.audit_entry}, in the transaction of the action itself. */
@ApplicationScoped
public class AuditLog {
    @PersistenceContext(unitName = "candor")
    EntityManager entityManager;

    @Inject
    Clock clock;

    /**
     * @param action past tense and dotted, such as {@code invitation.decided}
     * @param subject id of what it was done to
     * @param details one line of text or JSON; never a secret
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Caller caller, String action, String subject, String details) {
        UUID id = Ids.next();
        entityManager
                .createNativeQuery("insert into shared.audit_entry (id, actor, action, subject, details, trace_id, at)"
                        + " values (cast(?1 as uuid), ?2, ?3, ?4, ?5, ?6, ?7)")
                .setParameter(1, id.toString())
                .setParameter(2, caller.describe())
                .setParameter(3, action)
                .setParameter(4, subject)
                .setParameter(5, details == null ? "" : details)
                .setParameter(6, Trace.traceId())
                .setParameter(7, Timestamp.from(clock.instant()))
                .executeUpdate();
    }
}
