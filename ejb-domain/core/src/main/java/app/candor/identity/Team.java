package app.candor.identity;

import app.candor.identity.domain.Company;
import app.candor.identity.domain.CompanyRegister;
import app.candor.identity.domain.Membership;
import app.candor.identity.domain.User;
import app.candor.identity.domain.Users;
import app.candor.shared.Caller;
import app.candor.shared.EventPublisher;
import app.candor.shared.Problem;
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
import java.util.Objects;
import java.util.UUID;

/**
 * Who works for a company. Owners keep the team, members may leave, an administrator may do all; each change is in the
 * audit log and counts with the person's next request. The last owner stays.
 */
@ApplicationScoped
@Transactional
public class Team {
    private static final String ROLE = "memberRole";

    @Inject
    CompanyRegister companies;

    @Inject
    CompanyRights rights;

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
     * Longest members first.
     *
     * @throws Problem {@code not-found} for an unknown, deleted or foreign company
     */
    public List<MemberView> list(Caller caller, UUID companyId) {
        return views(rights.readable(caller, companyId));
    }

    /**
     * Makes a member an owner, or an owner a member again.
     *
     * @throws Problem {@code not-found}, {@code forbidden} for a member who is no owner, {@code not-able},
     *     {@code last-owner}, {@code stale-revision}
     */
    public List<MemberView> changeRole(Caller caller, UUID companyId, UUID userId, MemberRole role, Long revision) {
        Company company = rights.owned(caller, companyId);
        Seen.ifSaid(revision, company.revision());
        if (role == null) {
            throw Problem.invalid(ROLE, "A member is owner or member.");
        }
        MemberRole before = company.member(userId).map(Membership::role).orElse(null);
        company.changeRole(userId, role, teams.able(company), clock.instant());
        publisher.publish(company);
        note(caller, "company.member-role-changed", companyId, userId, Change.of(ROLE, code(before), role.code()));
        return views(company);
    }

    /**
     * Removes somebody from the team.
     *
     * @throws Problem {@code not-found}, {@code forbidden} for a member who is no owner, {@code last-owner},
     *     {@code stale-revision}
     */
    public void remove(Caller caller, UUID companyId, UUID userId, Long revision) {
        Company company = rights.owned(caller, companyId);
        Seen.ifSaid(revision, company.revision());
        end(caller, company, userId);
    }

    /**
     * The caller leaves.
     *
     * @throws Problem {@code not-found} for somebody who is not in the team, {@code last-owner}
     */
    public void leave(Caller caller, UUID companyId) {
        Company company = rights.joined(caller, companyId);
        end(caller, company, ((Caller.Person) caller).userId());
    }

    /**
     * Makes another person the owner. An owner who does this is a member from then on; an administrator who is not in the
     * team names an owner, who comes into the team if they are not yet.
     *
     * @throws Problem {@code not-found}, {@code forbidden} for a member who is no owner, {@code not-able},
     *     {@code invalid} for oneself, {@code stale-revision}
     */
    public List<MemberView> handOver(Caller caller, UUID companyId, UUID userId, Long revision) {
        Company company = rights.owned(caller, companyId);
        Seen.ifSaid(revision, company.revision());
        if (userId == null) {
            throw Problem.invalid("userId", "Say who the owner is to be.");
        }
        UUID giver = ((Caller.Person) caller).userId();
        Instant now = clock.instant();
        MemberRole before = company.member(userId).map(Membership::role).orElse(null);
        if (company.member(giver).filter(Membership::isOwner).isPresent()) {
            company.handOver(giver, userId, teams.able(company), now);
            publisher.publish(company);
            note(caller, "company.member-role-changed", companyId, giver, Change.of(ROLE, "owner", "member"));
        } else {
            if (before == null) {
                users.byId(userId).orElseThrow(() -> Problem.notFound("person"));
                teams.admit(company, userId, MemberRole.MEMBER);
            }
            company.changeRole(userId, MemberRole.OWNER, teams.able(company), now);
            publisher.publish(company);
        }
        note(caller, "company.member-role-changed", companyId, userId, Change.of(ROLE, code(before), "owner"));
        return views(company);
    }

    /**
     * The caller works for this company of theirs from now on.
     *
     * @throws Problem {@code not-found} for somebody who is not in the team
     */
    public void makePrimary(Caller caller, UUID companyId) {
        Company company = rights.joined(caller, companyId);
        UUID userId = ((Caller.Person) caller).userId();
        if (!company.member(userId).orElseThrow().isPrimary()) {
            teams.makePrimary(company, userId);
            note(caller, "company.member-primary-changed", companyId, userId, Change.of("primary", "false", "true"));
        }
    }

    private void end(Caller caller, Company company, UUID userId) {
        MemberRole before = company.member(userId).map(Membership::role).orElse(null);
        teams.dismiss(company, userId);
        note(caller, "company.member-removed", company.id(), userId, Change.of(ROLE, code(before), ""));
    }

    private void note(Caller caller, String action, UUID companyId, UUID userId, Change change) {
        if (!change.fields().isEmpty()) {
            auditLog.record(caller, action, companyId.toString(), "person " + userId, change);
        }
    }

    private static String code(MemberRole role) {
        return role == null ? "" : role.code();
    }

    private List<MemberView> views(Company company) {
        List<Membership> members = company.members();
        Map<UUID, User> people =
                users.byIds(members.stream().map(Membership::userId).toList());
        return members.stream()
                .map(member -> view(member, Objects.requireNonNull(people.get(member.userId()))))
                .toList();
    }

    private static MemberView view(Membership member, User user) {
        return new MemberView(
                user.id(),
                user.fullName(),
                user.email(),
                user.status(),
                List.copyOf(user.roles()),
                member.role(),
                member.isPrimary(),
                member.joinedAt());
    }
}
