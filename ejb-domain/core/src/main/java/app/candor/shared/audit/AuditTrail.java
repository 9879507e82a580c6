package app.candor.shared.audit;

import app.candor.shared.Caller;
import app.candor.shared.Page;
import app.candor.shared.PageRequest;
import app.candor.shared.Role;
import app.candor.shared.jpa.Like;
import app.candor.shared.jpa.Plans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads the audit log, newest first. Callers need the role admin. */
@ApplicationScoped
@Transactional
public class AuditTrail {
    private static final String COLUMNS =
            "cast(id as text), at, actor, cast(company_id as text), action, subject, details, changes, origin, trace_id";
    /** As it is indexed. */
    private static final String TEXT =
            "(action || ' ' || actor || ' ' || subject || ' ' || details || ' ' || changes || ' ' || origin)";

    @PersistenceContext(unitName = "candor")
    EntityManager entityManager;

    public Page<AuditEntry> list(Caller caller, AuditFilter filter, PageRequest page) {
        caller.requireRole(Role.ADMIN);
        return Page.of(read(filter, page.after(), page.limit() + 1), page.limit(), AuditEntry::id);
    }

    /** What comes after an entry, for reading all of it piece by piece. */
    List<AuditEntry> after(Caller caller, AuditFilter filter, UUID last, int limit) {
        caller.requireRole(Role.ADMIN);
        return read(filter, last, limit);
    }

    private List<AuditEntry> read(AuditFilter filter, UUID after, int limit) {
        Map<String, Object> conditions = new LinkedHashMap<>();
        add(conditions, "actor = ?", filter.actor());
        if (filter.action() != null && filter.action().endsWith(".")) {
            conditions.put("action like ? escape '!'", Like.startingWith(filter.action()));
        } else {
            add(conditions, "action = ?", filter.action());
        }
        add(conditions, "subject = ?", filter.subject());
        add(conditions, TEXT + " ilike ? escape '!'", filter.text() == null ? null : Like.containing(filter.text()));
        add(
                conditions,
                "company_id = cast(? as uuid)",
                filter.companyId() == null ? null : filter.companyId().toString());
        add(conditions, "at >= ?", timestamp(filter.from()));
        add(conditions, "at < ?", timestamp(filter.to()));
        add(
                conditions,
                "(at, id) < (select e.at, e.id from shared.audit_entry e where e.id = cast(? as uuid))",
                after == null ? null : after.toString());
        return select(conditions, limit);
    }

    private List<AuditEntry> select(Map<String, Object> conditions, int limit) {
        Plans.byValue(entityManager);
        var sql = new StringBuilder("select " + COLUMNS + " from shared.audit_entry");
        var values = new ArrayList<Object>();
        conditions.forEach((condition, value) -> {
            values.add(value);
            sql.append(values.size() == 1 ? " where " : " and ").append(condition.replace("?", "?" + values.size()));
        });
        Query query = entityManager.createNativeQuery(sql + " order by at desc, id desc limit " + limit);
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> entry((Object[]) row)).toList();
    }

    private static void add(Map<String, Object> conditions, String condition, Object value) {
        if (value != null) {
            conditions.put(condition, value);
        }
    }

    private static Timestamp timestamp(Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private static AuditEntry entry(Object[] row) {
        return new AuditEntry(
                UUID.fromString((String) row[0]),
                ((Timestamp) row[1]).toInstant(),
                (String) row[2],
                row[3] == null ? null : UUID.fromString((String) row[3]),
                (String) row[4],
                (String) row[5],
                (String) row[6],
                Change.parse((String) row[7]).fields(),
                (String) row[8],
                (String) row[9]);
    }
}
