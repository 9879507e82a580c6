package app.candor.identity;

import app.candor.identity.domain.AccessChanges;
import app.candor.identity.domain.Company;
import app.candor.identity.domain.CompanyInvitation;
import app.candor.identity.domain.CompanyInvitations;
import app.candor.identity.domain.CompanyRegister;
import app.candor.identity.domain.User;
import app.candor.identity.domain.Users;
import app.candor.shared.Caller;
import app.candor.shared.EventPublisher;
import app.candor.shared.LinkSecret;
import app.candor.shared.Problem;
import app.candor.shared.Role;
import app.candor.shared.audit.AuditLog;
import app.candor.shared.audit.Change;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A colleague's side of an invitation into a team: whoever holds its link and has the account of its address answers. */
@ApplicationScoped
@Transactional
public class JoiningTeams {
    @Inject
    CompanyRegister companies;

    @Inject
    CompanyInvitations invitations;

    @Inject
    Teams teams;

    @Inject
    Users users;

    @Inject
    AccessChanges accessChanges;

    @Inject
    EventPublisher publisher;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    /**
     * What is asked.
     *
     * @throws Problem {@code not-found} for a link that we never gave or that was replaced; as
     *     {@link CompanyInvitation#requireOpen} for one that is over
     */
    public OpenedTeamInvitation open(Caller caller, String token) {
        User user = users.byId(person(caller)).orElseThrow(() -> Problem.notFound("person"));
        CompanyInvitation invitation = find(token);
        invitation.requireOpen(clock.instant());
        String inviter = users.byId(invitation.invitedBy()).map(User::fullName).orElse("");
        return new OpenedTeamInvitation(
                companies.byId(invitation.companyId()).map(Company::name).orElse(""),
                inviter,
                invitation.email(),
                invitation.role(),
                invitation.expiresAt(),
                invitation.isFor(user.email()),
                user.status() == UserStatus.PENDING);
    }

    /**
     * The caller joins the team. Whoever has no role yet gets HR, which counts with their next sign-in.
     *
     * @return whether the caller has to sign in again
     * @throws Problem as {@link #open}; {@code other-address} for another account than the invited one,
     *     {@code candidate-account} for one that looks for work, {@code already-member}, {@code not-able}
     */
    public boolean accept(Caller caller, String token) {
        UUID userId = person(caller);
        companies.lockTeams();
        User user = users.lock(userId).orElseThrow(() -> Problem.notFound("person"));
        CompanyInvitation invitation = answerable(user, token);
        Company company = companies.lock(invitation.companyId()).orElseThrow(() -> Problem.notFound("company"));
        Instant now = clock.instant();
        boolean newcomer = user.status() == UserStatus.PENDING;
        if (newcomer) {
            Map<String, String> before = user.rights();
            user.selectRole(Role.HR, now);
            publisher.publish(user);
            accessChanges.begin(userId, now);
            auditLog.record(caller, "user.role-selected", userId.toString(), Change.between(before, user.rights()));
        }
        requireFit(user, invitation);
        teams.admit(company, userId, invitation.role());
        invitation.accept(userId, now);
        publisher.publish(invitation);
        auditLog.record(
                caller,
                "company.member-added",
                company.id().toString(),
                "person " + userId,
                Change.of("memberRole", "", invitation.role().code()));
        return newcomer;
    }

    /**
     * The caller does not want to.
     *
     * @throws Problem as {@link #open}; {@code other-address} for another account than the invited one
     */
    public void decline(Caller caller, String token) {
        UUID userId = person(caller);
        companies.lockTeams();
        User user = users.byId(userId).orElseThrow(() -> Problem.notFound("person"));
        CompanyInvitation invitation = answerable(user, token);
        invitation.decline(clock.instant());
        publisher.publish(invitation);
        auditLog.record(
                caller,
                "company.invitation-declined",
                invitation.companyId().toString(),
                "invitation " + invitation.id());
    }

    private CompanyInvitation answerable(User user, String token) {
        CompanyInvitation invitation =
                invitations.lock(find(token).id()).orElseThrow(() -> Problem.notFound("invitation"));
        invitation.requireOpen(clock.instant());
        if (!invitation.isFor(user.email())) {
            throw new Problem(
                    Problem.Kind.FORBIDDEN,
                    "other-address",
                    "This invitation was sent to " + invitation.email()
                            + ". Sign in with the account of that address.");
        }
        return invitation;
    }

    private void requireFit(User user, CompanyInvitation invitation) {
        Set<Role> roles = user.roles();
        if (!roles.contains(Role.HR) && !roles.contains(Role.INTERVIEWER) && !roles.contains(Role.ADMIN)) {
            throw Problem.conflict(
                    "candidate-account",
                    "Your account is a candidate's. Ask an administrator for the role HR, then open this link again.");
        }
        if (invitation.role() == MemberRole.OWNER
                && users.able(Set.of(user.id())).isEmpty()) {
            throw Problem.conflict(
                    "not-able", "Only somebody with the role HR whose account is active can be an owner.");
        }
    }

    private CompanyInvitation find(String token) {
        if (!LinkSecret.hasForm(token)) {
            throw unknown();
        }
        return invitations.bySecret(new LinkSecret(token)).orElseThrow(JoiningTeams::unknown);
    }

    private static Problem unknown() {
        return new Problem(
                Problem.Kind.NOT_FOUND, "not-found", "This link is not valid any more. Ask the company for a new one.");
    }

    private static UUID person(Caller caller) {
        if (caller instanceof Caller.Person person) {
            return person.userId();
        }
        throw Problem.forbidden("Only a person who has signed in can join a team.");
    }
}
