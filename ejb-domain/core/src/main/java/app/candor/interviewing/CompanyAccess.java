package app.candor.interviewing;

import app.candor.shared.Caller;
import app.candor.shared.Problem;
import app.candor.shared.Role;
import app.candor.shared.audit.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Who may work with a company's interviews: its own HR. An admin may look at any company's, and every such look is in the
 * audit log. For everybody else what belongs to another company is not there.
 */
@ApplicationScoped
class CompanyAccess {
    @Inject
    AuditLog auditLog;

    /** The company in whose name the caller may write. */
    UUID writable(Caller caller) {
        return Caller.requireCompany(caller.requireRole(Role.HR));
    }

    /** Refuses at once whoever may see nothing at all, so that a wrong id tells them nothing either. */
    void requireReader(Caller caller) {
        caller.requireRole(Role.HR, Role.ADMIN);
    }

    /** Refuses to show what another company owns, except to an admin, whose look is noted. */
    void requireReadable(Caller caller, UUID owner, String what, UUID id) {
        Caller.Person person = caller.requireRole(Role.HR, Role.ADMIN);
        if (person.is(Role.HR) && owner.equals(person.companyId())) {
            return;
        }
        if (!person.is(Role.ADMIN)) {
            Caller.requireCompany(person);
            throw Problem.notFound(what);
        }
        auditLog.look(caller, what + ".viewed", id.toString(), owner);
    }

    /**
     * The company whose lists the caller sees.
     *
     * @return {@code null} for an admin without a company of their own: everybody's, and that look is noted
     */
    UUID listable(Caller caller, String what) {
        Caller.Person person = caller.requireRole(Role.HR, Role.ADMIN);
        if (person.is(Role.HR) && (person.companyId() != null || !person.is(Role.ADMIN))) {
            return Caller.requireCompany(person);
        }
        noteLookEverywhere(caller, what);
        return null;
    }

    /** For lists that only an admin may see. */
    void noteLookEverywhere(Caller caller, String what) {
        caller.requireRole(Role.ADMIN);
        auditLog.look(caller, what + ".listed", "all companies", null);
    }
}
