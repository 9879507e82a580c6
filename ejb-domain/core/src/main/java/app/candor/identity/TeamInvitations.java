package app.candor.identity;

import app.candor.identity.domain.Company;
import app.candor.identity.domain.CompanyInvitation;
import app.candor.identity.domain.CompanyInvitations;
import app.candor.identity.domain.CompanyRegister;
import app.candor.identity.domain.User;
import app.candor.identity.domain.Users;
import app.candor.shared.Caller;
import app.candor.shared.EventPublisher;
import app.candor.shared.LinkSecret;
import app.candor.shared.MailAddress;
import app.candor.shared.Problem;
import app.candor.shared.Seal;
import app.candor.shared.audit.AuditLog;
import app.candor.shared.audit.Change;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A company's side of asking colleagues into its team by mail. The link is told once, to the owner and in the mail; only
 * its hash is kept. The colleague's side is {@link JoiningTeams}.
 */
@ApplicationScoped
@Transactional
public class TeamInvitations {
    private static final int MOST_OPEN = 200;

    @Inject
    CompanyRegister companies;

    @Inject
    CompanyInvitations invitations;

    @Inject
    CompanyRights rights;

    @Inject
    Users users;

    @Inject
    EventPublisher publisher;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "candor.secret-key")
    String secretKey;

    @Inject
    @ConfigProperty(name = "candor.base-url")
    String baseUrl;

    /**
     * Those that nobody has answered yet, newest first.
     *
     * @throws Problem {@code not-found} for an unknown, deleted or foreign company
     */
    public List<TeamInvitationView> list(Caller caller, UUID companyId) {
        rights.readable(caller, companyId);
        List<CompanyInvitation> open = invitations.unanswered(companyId);
        Map<UUID, User> inviters =
                users.byIds(open.stream().map(CompanyInvitation::invitedBy).toList());
        return open.stream()
                .map(invitation ->
                        view(invitation, inviters.get(invitation.invitedBy()).fullName()))
                .toList();
    }

    /**
     * Asks somebody into the team; the mail follows. An expired invitation to the same address makes way.
     *
     * @throws Problem {@code not-found}, {@code forbidden} for a member who is no owner, {@code invalid},
     *     {@code already-member}, {@code already-invited}, {@code too-many-invitations}
     */
    public IssuedTeamInvitation invite(Caller caller, UUID companyId, String email, MemberRole role) {
        Company company = rights.owned(caller, companyId);
        MailAddress address = MailAddress.of("email", email);
        if (role == null) {
            throw Problem.invalid("memberRole", "A member is owner or member.");
        }
        Instant now = clock.instant();
        requireStranger(company, address);
        makeWay(companyId, address, now);
        User inviter = inviter(caller);
        LinkSecret secret = LinkSecret.fresh();
        CompanyInvitation invitation = CompanyInvitation.to(
                address, role, companyId, inviter.id(), secret, letter(company, inviter, address.key(), secret), now);
        invitations.add(invitation);
        publisher.publish(invitation);
        note(caller, "company.invitation-created", invitation, Change.of("memberRole", "", role.code()));
        return issued(invitation, inviter, secret);
    }

    /**
     * Sends another link, good for another week; the former one is dead.
     *
     * @throws Problem {@code not-found}, {@code forbidden} for a member who is no owner, {@code invitation-over}
     */
    public IssuedTeamInvitation resend(Caller caller, UUID companyId, UUID invitationId) {
        Company company = rights.owned(caller, companyId);
        CompanyInvitation invitation = own(companyId, invitationId);
        User inviter = inviter(caller);
        LinkSecret secret = LinkSecret.fresh();
        invitation.renew(secret, letter(company, inviter, invitation.email(), secret), clock.instant());
        publisher.publish(invitation);
        note(caller, "company.invitation-renewed", invitation, Change.none());
        return issued(invitation, inviter, secret);
    }

    /**
     * Takes an invitation back; twice is harmless.
     *
     * @throws Problem {@code not-found}, {@code forbidden} for a member who is no owner, {@code invitation-over}
     */
    public void revoke(Caller caller, UUID companyId, UUID invitationId) {
        rights.owned(caller, companyId);
        CompanyInvitation invitation = own(companyId, invitationId);
        int changes = invitation.changes();
        invitation.revoke(clock.instant());
        if (invitation.changes() != changes) {
            publisher.publish(invitation);
            note(caller, "company.invitation-revoked", invitation, Change.of("status", "pending", "revoked"));
        }
    }

    /**
     * Opens the sealed secret of an event and makes the address to give away of it; only for the mail.
     *
     * @throws IllegalArgumentException when it was sealed with another key or changed on its way
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    public String link(String sealedSecret) {
        return link(new LinkSecret(new Seal(secretKey).open(sealedSecret)));
    }

    private String link(LinkSecret secret) {
        String base = baseUrl.endsWith("/") ? baseUrl.substring(0, baseUrl.length() - 1) : baseUrl;
        return base + "/join?token=" + secret.text();
    }

    private CompanyInvitation own(UUID companyId, UUID invitationId) {
        return invitations
                .lock(invitationId)
                .filter(invitation -> invitation.companyId().equals(companyId))
                .orElseThrow(() -> Problem.notFound("invitation"));
    }

    private User inviter(Caller caller) {
        return users.byId(((Caller.Person) caller).userId()).orElseThrow(() -> Problem.notFound("person"));
    }

    private void requireStranger(Company company, MailAddress address) {
        boolean member =
                users
                        .byIds(company.members().stream()
                                .map(membership -> membership.userId())
                                .toList())
                        .values()
                        .stream()
                        .anyMatch(user -> new MailAddress(user.email()).key().equals(address.key()));
        if (member) {
            throw Problem.conflict("already-member", "This person is in the team already.");
        }
    }

    private void makeWay(UUID companyId, MailAddress address, Instant now) {
        List<CompanyInvitation> open = invitations.unanswered(companyId);
        for (CompanyInvitation former : open) {
            if (former.isFor(address.value())) {
                if (former.status(now) == TeamInvitationStatus.PENDING) {
                    throw Problem.conflict(
                            "already-invited", "This address is invited already. Send that invitation again instead.");
                }
                former.revoke(now);
                publisher.publish(former);
                companies.flush();
            }
        }
        if (open.size() >= MOST_OPEN) {
            throw Problem.conflict(
                    "too-many-invitations",
                    "Too many invitations are still open. Take some back, or wait until they are answered.");
        }
    }

    /** In the language of the colleague's account if there is one, else of the inviter's. */
    private CompanyInvitation.Letter letter(Company company, User inviter, String email, LinkSecret secret) {
        String language = users.byEmail(email)
                .map(known -> known.profile().language())
                .filter(code -> !code.isEmpty())
                .orElse(inviter.profile().language());
        return new CompanyInvitation.Letter(
                company.name(),
                inviter.fullName(),
                language.isEmpty() ? "en" : language,
                new Seal(secretKey).close(secret.text()));
    }

    private void note(Caller caller, String action, CompanyInvitation invitation, Change change) {
        auditLog.record(caller, action, invitation.companyId().toString(), "invitation " + invitation.id(), change);
    }

    private IssuedTeamInvitation issued(CompanyInvitation invitation, User inviter, LinkSecret secret) {
        return new IssuedTeamInvitation(view(invitation, inviter.fullName()), link(secret));
    }

    private TeamInvitationView view(CompanyInvitation invitation, String inviterName) {
        return new TeamInvitationView(
                invitation.id(),
                invitation.email(),
                invitation.role(),
                invitation.status(clock.instant()),
                inviterName,
                invitation.createdAt(),
                invitation.expiresAt());
    }
}
