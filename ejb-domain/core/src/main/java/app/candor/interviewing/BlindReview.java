package app.candor.interviewing;

import app.candor.shared.Caller;
import app.candor.shared.Problem;
import app.candor.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;

/**
 * Reviewing without knowing whom: each person's own choice, kept until they take it back. Whatever they read of interviews
 * then, by pages, API and export, calls candidates by {@link #name} and tells neither address nor what HR wrote; it cannot
 * be searched or sorted by name, and says nothing of what somebody needed to be asked fairly.
 */
@ApplicationScoped
@Transactional
public class BlindReview {
    @PersistenceContext(unitName = "candor")
    EntityManager entityManager;

    @Inject
    Clock clock;

    public boolean chosen(Caller caller) {
        return !entityManager
                .createNativeQuery("select 1 from interviewing.blind_reviewer where person_id = cast(?1 as uuid)")
                .setParameter(1, person(caller))
                .getResultList()
                .isEmpty();
    }

    /** Whether this caller reads without names. Never for candidates and the system itself. */
    public boolean hides(Caller caller) {
        return caller instanceof Caller.Person person
                && (person.is(Role.HR) || person.is(Role.ADMIN))
                && chosen(caller);
    }

    /** What this caller sees of it. */
    InvitationView seen(Caller caller, InvitationView invitation) {
        return hides(caller) ? invitation.as(name(invitation.id())) : invitation;
    }

    /** What this caller sees of it. */
    IssuedInvitation seen(Caller caller, IssuedInvitation issued) {
        return new IssuedInvitation(seen(caller, issued.invitation()), issued.secret(), issued.link());
    }

    /**
     * @throws Problem {@code blind-review} when this caller reads without names
     */
    public void requireNames(Caller caller) {
        if (hides(caller)) {
            throw refusal();
        }
    }

    static Problem refusal() {
        return new Problem(
                Problem.Kind.FORBIDDEN,
                "blind-review",
                "You review without names, so this is kept from you. Show names first.");
    }

    /**
     * Doing it twice is harmless.
     *
     * @throws Problem {@code invalid} for {@code null}
     */
    public void choose(Caller caller, Boolean blind) {
        String person = person(caller);
        if (blind == null) {
            throw Problem.invalid("blind", "Say true or false.");
        }
        if (blind) {
            entityManager
                    .createNativeQuery("insert into interviewing.blind_reviewer (person_id, since)"
                            + " values (cast(?1 as uuid), ?2) on conflict do nothing")
                    .setParameter(1, person)
                    .setParameter(2, Timestamp.from(clock.instant()))
                    .executeUpdate();
        } else {
            entityManager
                    .createNativeQuery("delete from interviewing.blind_reviewer where person_id = cast(?1 as uuid)")
                    .setParameter(1, person)
                    .executeUpdate();
        }
    }

    /** What tells candidates apart without saying who they are: the end of the invitation's id, such as {@code 3F2A91}. */
    public static String name(UUID invitationId) {
        String id = invitationId.toString();
        return id.substring(id.length() - 6).toUpperCase(Locale.ROOT);
    }

    private static String person(Caller caller) {
        return caller.requireRole(Role.HR, Role.ADMIN).userId().toString();
    }
}
