package app.candor.identity;

import app.candor.identity.domain.Company;
import app.candor.identity.domain.CompanyRegister;
import app.candor.identity.domain.Membership;
import app.candor.shared.Caller;
import app.candor.shared.Problem;
import app.candor.shared.Role;
import app.candor.shared.audit.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Who may do what with a company: members see it, owners in HR change it, and an admin may do all, which is in the audit
 * log. For everybody else it is not there.
 */
@ApplicationScoped
class CompanyRights {
    private static final String COMPANY = "company";

    @Inject
    CompanyRegister companies;

    @Inject
    AuditLog auditLog;

    /** A company that the caller may look at. */
    Company readable(Caller caller, UUID id) {
        Caller.Person person = caller.requireRole(Role.HR, Role.INTERVIEWER, Role.ADMIN);
        Company company =
                companies.byId(id).filter(found -> !found.isDeleted()).orElseThrow(() -> Problem.notFound(COMPANY));
        if (company.member(person.userId()).isEmpty()) {
            if (!person.is(Role.ADMIN)) {
                throw Problem.notFound(COMPANY);
            }
            auditLog.look(caller, "company.viewed", id.toString(), id);
        }
        return company;
    }

    /** A company that the caller answers for, locked. */
    Company owned(Caller caller, UUID id) {
        Caller.Person person = caller.requireRole(Role.HR, Role.INTERVIEWER, Role.ADMIN);
        Company company = companies.lock(id).orElseThrow(() -> Problem.notFound(COMPANY));
        if (person.is(Role.ADMIN)) {
            return company;
        }
        Membership own = company.member(person.userId()).orElseThrow(() -> Problem.notFound(COMPANY));
        if (!own.isOwner() || !person.is(Role.HR)) {
            throw Problem.forbidden("Only an owner of the company may do this.");
        }
        return company;
    }

    /** A company in whose team the caller is, locked. */
    Company joined(Caller caller, UUID id) {
        Caller.Person person = caller.requireRole(Role.HR, Role.INTERVIEWER, Role.ADMIN);
        return companies
                .lock(id)
                .filter(company -> company.member(person.userId()).isPresent())
                .orElseThrow(() -> Problem.notFound(COMPANY));
    }
}
