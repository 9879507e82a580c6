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
import java.util.Objects;
import java.util.UUID;

/**
 * Appends to {@code shared.audit_entry}, in the transaction of the action itself: who, what (and whose matter it is), when,
 * before and after, from where.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
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
    public void record(Caller caller, String action, String subject, String details) {
        record(caller, action, subject, details, Change.none());
    }

    /** As {@link #record(Caller, String, String, String, Change)} with nothing more to say. */
    public void record(Caller caller, String action, String subject, Change change) {
        record(caller, action, subject, "", change);
    }

    /**
     * @param action past tense and dotted, such as {@code invitation.decided}
     * @param subject id of what it was done to
     * @param details one line of text or JSON, such as the reason; never a secret
     * @param change what it was before and is now
     */
    public void record(Caller caller, String action, String subject, String details, Change change) {
        write(caller, company(caller), action, subject, details, change);
    }

    private void write(Caller caller, UUID company, String action, String subject, String details, Change change) {
        entityManager
                .createNativeQuery("insert into shared.audit_entry"
                        + " (id, actor, company_id, action, subject, details, changes, origin, trace_id, at)"
                        + " values (cast(?1 as uuid), ?2, cast(nullif(?3, '') as uuid), ?4, ?5, ?6, ?7, ?8, ?9, ?10)")
                .setParameter(1, Ids.next().toString())
                .setParameter(2, caller.describe())
                .setParameter(3, Objects.toString(company, ""))
                .setParameter(4, action)
                .setParameter(5, subject)
                .setParameter(6, Objects.toString(details, ""))
                .setParameter(7, change.json())
                .setParameter(8, Origin.current())
                .setParameter(9, Trace.traceId())
                .setParameter(10, Timestamp.from(clock.instant()))
                .executeUpdate();
    }

    /**
     * Notes that somebody looked at what they do not work with, such as an admin at a company's data; once in a request,
     * however many of its parts look at the same.
     *
     * @param owner the company that it belongs to; {@code null} for many
     */
    public void look(Caller caller, String action, String subject, UUID owner) {
        if (Origin.isFirst(action + " " + subject)) {
            write(caller, owner == null ? company(caller) : owner, action, subject, "", Change.none());
        }
    }

    private static UUID company(Caller caller) {
        if (caller instanceof Caller.Person person) {
            return person.companyId();
        }
        return caller instanceof Caller.Invitee invitee ? invitee.companyId() : null;
    }
}
