package app.candor.operations;

import app.candor.operations.domain.DeadLetter;
import app.candor.shared.Caller;
import app.candor.shared.Page;
import app.candor.shared.PageRequest;
import app.candor.shared.Problem;
import app.candor.shared.Role;
import app.candor.shared.audit.AuditLog;
import app.candor.shared.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Messages that failed for good: look, and send again. Callers need the role admin. */
@ApplicationScoped
@Transactional
public class DeadLetters {
    /** Bounds the transaction of {@link #replayAll}. */
    private static final int MOST_AT_ONCE = 1_000;

    @PersistenceContext(unitName = "candor")
    EntityManager entityManager;

    @Inject
    Outbox outbox;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    /** Newest first. */
    public Page<DeadLetterView> list(Caller caller, boolean replayedToo, PageRequest page) {
        caller.requireRole(Role.ADMIN);
        TypedQuery<DeadLetter> query = entityManager.createQuery(
                "select d from DeadLetter d where 1 = 1"
                        + (replayedToo ? "" : " and d.replayedAt is null")
                        + (page.after() == null ? "" : " and d.id < :after")
                        + " order by d.id desc",
                DeadLetter.class);
        if (page.after() != null) {
            query.setParameter("after", page.after());
        }
        List<DeadLetterView> fetched = query.setMaxResults(page.limit() + 1)
                .getResultStream()
                .map(DeadLetter::view)
                .toList();
        return Page.of(fetched, page.limit(), DeadLetterView::id);
    }

    /**
     * Sends it to its topic again, once; audited. Those consumers that have handled it ignore the repetition.
     *
     * @throws Problem {@code not-found}, or {@code already-replayed}
     */
    public DeadLetterView replay(Caller caller, UUID id) {
        caller.requireRole(Role.ADMIN);
        DeadLetter letter = entityManager.find(DeadLetter.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (letter == null) {
            throw Problem.notFound("dead letter");
        }
        letter.replay(clock.instant());
        send(letter);
        auditLog.record(caller, "dead-letter.replayed", id.toString(), letter.topic() + " " + letter.type());
        return letter.view();
    }

    /** Sends those that were not sent again, the oldest 1,000 of them; answers how many. Audited. */
    public int replayAll(Caller caller) {
        caller.requireRole(Role.ADMIN);
        List<DeadLetter> letters = open();
        letters.forEach(letter -> {
            letter.replay(clock.instant());
            send(letter);
        });
        auditLog.record(caller, "dead-letter.all-replayed", "dead-letters", letters.size() + " messages");
        return letters.size();
    }

    /** Oldest first, so that they go out in the order they came; those that somebody else replays now are left to them. */
    @SuppressWarnings("unchecked")
    private List<DeadLetter> open() {
        return entityManager
                .createNativeQuery(
                        "select * from operations.dead_letter where replayed_at is null order by id limit ?1"
                                + " for update skip locked",
                        DeadLetter.class)
                .setParameter(1, MOST_AT_ONCE)
                .getResultList();
    }

    private void send(DeadLetter letter) {
        outbox.again(letter.topic(), letter.key(), letter.type(), letter.payload(), letter.traceparent());
    }
}
