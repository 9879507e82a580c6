package app.candor.interviewing.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Which reminders are due, and which were sent. */
@ApplicationScoped
public class Reminders {
    @PersistenceContext(unitName = "candor")
    EntityManager entityManager;

    /**
     * Open invitations that end within so many hours, were open with that deadline before then, and whose candidate was not
     * reminded that late; locked, and those that another node is busy with are left to it.
     */
    @SuppressWarnings("unchecked")
    public List<Invitation> lockDue(int hours, Instant now, int limit) {
        Instant latest = now.plus(Duration.ofHours(hours));
        return entityManager
                .createNativeQuery(
                        "select i.* from interviewing.invitation i where i.status in ('pending', 'in_progress')"
                                + " and i.expires_at > ?1 and i.expires_at <= ?2"
                                + " and i.deadline_set_at <= i.expires_at - make_interval(hours => ?3)"
                                + " and not exists (select 1 from interviewing.reminder r where r.invitation_id = i.id"
                                + " and r.expires_at = i.expires_at and r.hours <= ?3)"
                                + " and not exists (select 1 from interviewing.reminder_stop s where s.invitation_id = i.id)"
                                + " order by i.expires_at limit ?4 for update of i skip locked",
                        Invitation.class)
                .setParameter(1, Timestamp.from(now))
                .setParameter(2, Timestamp.from(latest))
                .setParameter(3, hours)
                .setParameter(4, limit)
                .getResultList();
    }

    /** The key of the table refuses to send one twice. */
    public void sent(Invitation invitation, int hours, Instant now) {
        entityManager
                .createNativeQuery("insert into interviewing.reminder (invitation_id, expires_at, hours, sent_at)"
                        + " values (cast(?1 as uuid), ?2, ?3, ?4)")
                .setParameter(1, invitation.id().toString())
                .setParameter(2, Timestamp.from(invitation.expiresAt()))
                .setParameter(3, hours)
                .setParameter(4, Timestamp.from(now))
                .executeUpdate();
    }

    public boolean isStopped(UUID invitationId) {
        return !entityManager
                .createNativeQuery("select 1 from interviewing.reminder_stop where invitation_id = cast(?1 as uuid)")
                .setParameter(1, invitationId.toString())
                .getResultList()
                .isEmpty();
    }

    /**
     * @return whether they were wanted so far
     */
    public boolean stop(UUID invitationId, Instant now) {
        return entityManager
                        .createNativeQuery("insert into interviewing.reminder_stop (invitation_id, stopped_at)"
                                + " values (cast(?1 as uuid), ?2) on conflict do nothing")
                        .setParameter(1, invitationId.toString())
                        .setParameter(2, Timestamp.from(now))
                        .executeUpdate()
                == 1;
    }
}
