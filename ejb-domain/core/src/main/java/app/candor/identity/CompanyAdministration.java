package app.candor.identity;

import app.candor.identity.domain.Company;
import app.candor.identity.domain.CompanyProfile;
import app.candor.identity.domain.CompanyRegister;
import app.candor.identity.domain.Membership;
import app.candor.identity.domain.Users;
import app.candor.shared.Caller;
import app.candor.shared.EventPublisher;
import app.candor.shared.Page;
import app.candor.shared.PageRequest;
import app.candor.shared.Problem;
import app.candor.shared.Role;
import app.candor.shared.Seen;
import app.candor.shared.audit.AuditLog;
import app.candor.shared.audit.Change;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Companies: their owners keep them, an administrator may do all. Each change is in the audit log. */
@ApplicationScoped
@Transactional
public class CompanyAdministration {
    @Inject
    CompanyRegister companies;

    @Inject
    CompanyRights rights;

    @Inject
    CompanyUse use;

    @Inject
    Teams teams;

    @Inject
    Users users;

    @Inject
    EventPublisher publisher;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    /**
     * Newest first: an admin's are all there are, everybody else's those that they are a member of.
     *
     * @param text part of the name; {@code null} or blank for all
     */
    public Page<CompanyDetail> list(Caller caller, String text, PageRequest page) {
        Caller.Person person = caller.requireRole(Role.HR, Role.INTERVIEWER, Role.ADMIN);
        if (person.is(Role.ADMIN)) {
            auditLog.look(caller, "company.listed", "all companies", null);
        }
        return page(person, person.is(Role.ADMIN) ? null : person.userId(), text, page);
    }

    /** Those that the caller is a member of, newest first. */
    public List<CompanyDetail> own(Caller caller) {
        Caller.Person person = caller.requireRole(Role.HR, Role.INTERVIEWER, Role.ADMIN);
        return page(person, person.userId(), null, PageRequest.of(null, PageRequest.MAX_LIMIT))
                .items();
    }

    /**
     * @throws Problem {@code not-found} for an unknown, deleted or foreign one
     */
    public CompanyDetail get(Caller caller, UUID id) {
        return view(caller, rights.readable(caller, id));
    }

    /**
     * Founds a company. Somebody in HR who works for none becomes its owner; an admin names the owner.
     *
     * @param ownerId only for an admin; the person must be active and in HR
     * @throws Problem {@code invalid} with everything that is wrong, {@code has-company}, {@code not-able},
     *     {@code not-found} for an unknown owner
     */
    public CompanyDetail create(Caller caller, CompanyDraft draft, UUID ownerId) {
        Caller.Person person = caller.requireRole(Role.HR, Role.ADMIN);
        UUID owner = owner(person, ownerId);
        companies.lockTeams();
        if (!person.is(Role.ADMIN) && !companies.membershipsOf(owner).isEmpty()) {
            throw Problem.conflict(
                    "has-company", "You work for a company already. Ask an administrator if you need another one.");
        }
        if (users.able(Set.of(owner)).isEmpty()) {
            users.byId(owner).orElseThrow(() -> Problem.notFound("person"));
            throw Problem.conflict(
                    "not-able", "Only somebody with the role HR whose account is active can be an owner.");
        }
        Company company = Company.founded(draft, clock.instant());
        teams.found(company, owner);
        companies.flush();
        auditLog.record(caller, "company.created", company.id().toString(), Change.between(Map.of(), company.fields()));
        return view(caller, company);
    }

    private static UUID owner(Caller.Person person, UUID named) {
        if (named == null) {
            if (!person.is(Role.HR)) {
                throw Problem.invalid("ownerId", "Say who owns the company.");
            }
            return person.userId();
        }
        if (!person.is(Role.ADMIN) && !named.equals(person.userId())) {
            throw Problem.forbidden("Only an administrator may make somebody else a company's owner.");
        }
        return named;
    }

    /**
     * @param revision what the caller saw
     * @throws Problem {@code not-found}, {@code forbidden} for a member who is no owner, {@code invalid} with everything
     *     that is wrong, {@code revision-required}, {@code stale-revision}
     */
    public CompanyDetail change(Caller caller, UUID id, CompanyDraft draft, Long revision) {
        Company company = rights.owned(caller, id);
        Seen.required(revision, company.revision());
        Instant now = clock.instant();
        Map<String, String> before = company.fields();
        int changes = company.changes();
        company.change(draft, now);
        if (company.changes() != changes) {
            publisher.publish(company);
            companies.flush();
            auditLog.record(caller, "company.updated", id.toString(), Change.between(before, company.fields()));
        }
        return view(caller, company);
    }

    /**
     * Ends the company and everybody's membership, for good.
     *
     * @throws Problem {@code not-found}, {@code forbidden} for a member who is no owner, {@code open-interviews},
     *     {@code stale-revision}
     */
    public void delete(Caller caller, UUID id, Long revision) {
        Company company = rights.owned(caller, id);
        Seen.ifSaid(revision, company.revision());
        long open = use.openInterviews(id);
        if (open > 0) {
            throw Problem.conflict(
                    "open-interviews",
                    "The company still has open interviews (" + open + "). Cancel them, or wait until they are over.");
        }
        Map<String, String> before = company.fields();
        teams.dissolve(company);
        auditLog.record(caller, "company.deleted", id.toString(), Change.between(before, Map.of()));
    }

    private Page<CompanyDetail> page(Caller.Person person, UUID member, String text, PageRequest page) {
        List<Company> rows = companies.list(member, text, page);
        Map<UUID, Integer> sizes =
                companies.teamSizes(rows.stream().map(Company::id).toList());
        Map<UUID, Membership> own = companies.membershipsOf(person.userId()).stream()
                .collect(Collectors.toMap(membership -> membership.company().id(), membership -> membership));
        return Page.of(
                rows.stream()
                        .map(company -> view(company, sizes.getOrDefault(company.id(), 0), own.get(company.id())))
                        .toList(),
                page.limit(),
                CompanyDetail::id);
    }

    private static CompanyDetail view(Caller caller, Company company) {
        Membership own = caller instanceof Caller.Person person
                ? company.member(person.userId()).orElse(null)
                : null;
        return view(company, company.members().size(), own);
    }

    private static CompanyDetail view(Company company, int members, Membership own) {
        CompanyProfile profile = company.profile();
        return new CompanyDetail(
                company.id(),
                company.name(),
                profile.industry(),
                profile.size(),
                profile.description(),
                profile.embedOrigins(),
                members,
                own == null ? null : own.role(),
                own != null && own.isPrimary(),
                company.createdAt(),
                company.revision());
    }
}
