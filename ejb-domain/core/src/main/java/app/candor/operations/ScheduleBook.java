package app.candor.operations;

import app.candor.operations.domain.Schedule;
import app.candor.shared.Caller;
import app.candor.shared.audit.AuditLog;
import app.candor.shared.audit.Change;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;

/** The rows of the schedules. Its transactions are short: a task runs in none of them. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class ScheduleBook {
    private static final int LONGEST_OUTCOME = 500;

    @PersistenceContext(unitName = "candor")
    EntityManager entityManager;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    /** Adds what is new and takes over changed descriptions. Nodes that do it at the same time do not disturb each other. */
    void register(List<ScheduledTask> tasks) {
        for (ScheduledTask task : tasks) {
            entityManager
                    .createNativeQuery("insert into operations.schedule (name, description, every_seconds, next_at)"
                            + " values (?1, ?2, ?3, ?4) on conflict (name) do update set"
                            + " description = excluded.description, every_seconds = excluded.every_seconds"
                            + " where (schedule.description, schedule.every_seconds)"
                            + " is distinct from (excluded.description, excluded.every_seconds)")
                    .setParameter(1, task.name())
                    .setParameter(2, task.description())
                    .setParameter(3, (int) Math.max(1, task.every().toSeconds()))
                    .setParameter(4, Timestamp.from(clock.instant()))
                    .executeUpdate();
        }
    }

    List<ScheduleView> all() {
        return entityManager
                .createQuery("select s from Schedule s order by s.name", Schedule.class)
                .getResultStream()
                .map(Schedule::view)
                .toList();
    }

    ScheduleView view(String name) {
        return entityManager.find(Schedule.class, name).view();
    }

    ScheduleView enable(Caller caller, String name, boolean enabled) {
        Schedule schedule = lock(name);
        boolean before = schedule.view().enabled();
        schedule.enable(enabled);
        auditLog.record(
                caller,
                enabled ? "schedule.enabled" : "schedule.disabled",
                name,
                Change.of("enabled", before, enabled));
        return schedule.view();
    }

    /** Of many nodes that ask, one is told yes. */
    boolean begin(String name) {
        return lock(name).begin(clock.instant());
    }

    void beginAnyway(Caller caller, String name) {
        lock(name).beginAnyway(clock.instant());
        auditLog.record(caller, "schedule.run", name, "");
    }

    void finish(String name, String outcome) {
        lock(name).finish(outcome.length() > LONGEST_OUTCOME ? outcome.substring(0, LONGEST_OUTCOME) : outcome);
    }

    private Schedule lock(String name) {
        return entityManager.find(Schedule.class, name, LockModeType.PESSIMISTIC_WRITE);
    }
}
