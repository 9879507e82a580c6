package app.candor.shared;

import java.util.Set;
import java.util.UUID;

/**
 * Who asks. Every use case takes its caller as the first argument and decides by it, so that a page, an API call and a
 * message obey the same rule.
 */
public sealed interface Caller {

    /**
     * A signed-in person.
     *
     * @param companyId the person's primary company; {@code null} for people without one, such as candidates
     */
    record Person(UUID userId, String name, Set<Role> roles, UUID companyId) implements Caller {
        public Person {
            roles = Set.copyOf(roles);
        }

        public boolean is(Role role) {
            return roles.contains(role);
        }
    }

    /** Whoever holds the secret of one invitation: a candidate without an account. */
    record Invitee(UUID invitationId, UUID companyId) implements Caller {}

    /**
     * Whoever holds the link of a share: somebody without an account who may read one interview.
     *
     * @param withAnalysis whether its analysis as well
     */
    record ShareReader(UUID shareId, UUID invitationId, UUID companyId, boolean withAnalysis) implements Caller {}

    /** The system itself: a consumer, a batch job or a schedule, named for the audit log. */
    record Task(String name) implements Caller {}

    /** The name the audit log keeps. */
    default String describe() {
        if (this instanceof Person person) {
            return "person:" + person.userId();
        }
        if (this instanceof Invitee invitee) {
            return "invitee:" + invitee.invitationId();
        }
        if (this instanceof ShareReader reader) {
            return "share:" + reader.shareId();
        }
        return "task:" + ((Task) this).name();
    }

    /**
     * @return this caller as a person who has one of the roles
     * @throws Problem {@code forbidden} otherwise
     */
    default Person requireRole(Role... anyOf) {
        if (this instanceof Person person) {
            for (Role role : anyOf) {
                if (person.is(role)) {
                    return person;
                }
            }
        }
        throw Problem.forbidden("Your role does not allow this.");
    }

    /**
     * @return the company that the person works for
     * @throws Problem {@code no-company} when the person belongs to none
     */
    static UUID requireCompany(Person person) {
        if (person.companyId() == null) {
            throw new Problem(
                    Problem.Kind.FORBIDDEN,
                    "no-company",
                    "You do not belong to a company yet. Create one, or ask a colleague to invite you to theirs.");
        }
        return person.companyId();
    }
}
