package app.candor.media.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Which interviews' recordings were erased lately, and where their bytes were. Every method joins the caller's transaction. */
@ApplicationScoped
public class Erasures {
    @PersistenceContext(unitName = "candor")
    EntityManager entityManager;

    /** Notes it, and these folders beside those that are noted already; the first time counts. */
    public void note(UUID invitationId, List<String> folders, Instant now) {
        entityManager
                .createNativeQuery("insert into media.erasure (invitation_id, erased_at) values (cast(?1 as uuid), ?2)"
                        + " on conflict do nothing")
                .setParameter(1, invitationId.toString())
                .setParameter(2, Timestamp.from(now))
                .executeUpdate();
        for (String folder : folders) {
            entityManager
                    .createNativeQuery("insert into media.erased_folder (folder, invitation_id)"
                            + " values (?1, cast(?2 as uuid)) on conflict do nothing")
                    .setParameter(1, folder)
                    .setParameter(2, invitationId.toString())
                    .executeUpdate();
        }
    }

    public boolean isErased(UUID invitationId) {
        return !entityManager
                .createNativeQuery("select 1 from media.erasure where invitation_id = cast(?1 as uuid)")
                .setParameter(1, invitationId.toString())
                .getResultList()
                .isEmpty();
    }

    /** All that are noted. */
    public List<UUID> invitations() {
        List<?> ids = entityManager
                .createNativeQuery("select cast(invitation_id as text) from media.erasure order by erased_at")
                .getResultList();
        return ids.stream().map(id -> UUID.fromString(id.toString())).toList();
    }

    public List<String> folders(UUID invitationId) {
        List<?> folders = entityManager
                .createNativeQuery("select folder from media.erased_folder where invitation_id = cast(?1 as uuid)")
                .setParameter(1, invitationId.toString())
                .getResultList();
        return folders.stream().map(String.class::cast).toList();
    }

    /** Those of before then need no other look. */
    public void forget(Instant before) {
        entityManager
                .createNativeQuery("delete from media.erasure where erased_at < ?1")
                .setParameter(1, Timestamp.from(before))
                .executeUpdate();
    }
}
