package app.candor.interviewing;

import app.candor.identity.Companies;
import app.candor.interviewing.domain.ExpiryPolicy;
import app.candor.interviewing.domain.InterviewTemplate;
import app.candor.interviewing.domain.Invitation;
import app.candor.interviewing.domain.InvitationRepository;
import app.candor.interviewing.domain.SittingRepository;
import app.candor.interviewing.domain.TemplateRepository;
import app.candor.interviewing.event.InvitationExtended;
import app.candor.interviewing.event.InvitationLinkGiven;
import app.candor.interviewing.event.InvitationResent;
import app.candor.shared.Caller;
import app.candor.shared.DomainEvent;
import app.candor.shared.LinkSecret;
import app.candor.shared.Problem;
import app.candor.shared.Seen;
import app.candor.shared.audit.AuditLog;
import app.candor.shared.audit.Change;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What HR does for a candidate who has not handed in: more time, the mail once more, another link. Links that the candidate
 * has keep working; only {@link Invitations#renew} ends them.
 */
@ApplicationScoped
@Transactional
public class OpenInvitations {
    @Inject
    InvitationRepository invitations;

    @Inject
    TemplateRepository templates;

    @Inject
    SittingRepository sittings;

    @Inject
    InvitationSecrets secrets;

    @Inject
    Companies companies;

    @Inject
    CompanyAccess access;

    @Inject
    BlindReview blind;

    @Inject
    AuditLog auditLog;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /**
     * Gives more time, never less. An expired invitation is open again, as the candidate left it: expiry tells candidates to
     * ask for more time. The candidate gets a mail with a link, and may come back also to an interview in one sitting.
     *
     * @param seen revision that the caller saw; {@code null} for whatever is there
     * @throws Problem {@code invitation-final} when it is completed or cancelled, {@code candidate-erased}, {@code invalid}
     *     for an end that is not later, {@code stale-revision}
     */
    public InvitationView extend(Caller caller, UUID id, LaterEnd wanted, Long seen) {
        Invitation invitation = writable(caller, id);
        Seen.ifSaid(seen, invitation.revision());
        companies.keep(invitation.companyId());
        Instant now = clock.instant();
        Instant before = invitation.expiresAt();
        sittings.lift(id);
        boolean reopened = invitation.extend(
                ExpiryPolicy.end(wanted, invitation.addressee().timeZone()), now);
        auditLog.record(
                caller,
                "invitation.extended",
                id.toString(),
                Change.of("expiresAt", before.toString(), invitation.expiresAt().toString()));
        events.fire(new InvitationExtended(
                id,
                invitation.companyId(),
                before,
                invitation.expiresAt(),
                reopened,
                secrets.seal(secrets.another(id))));
        return blind.seen(caller, Views.invitation(invitation, templateOf(invitation), Optional.empty(), null, now));
    }

    /**
     * Mails the invitation again, with a further link.
     *
     * @throws Problem {@code invitation-final} when it is completed, expired or cancelled
     */
    public IssuedInvitation resend(Caller caller, UUID id) {
        Invitation invitation = writable(caller, id);
        invitation.requireNotFinal(clock.instant());
        LinkSecret secret = secrets.another(id);
        auditLog.record(caller, "invitation.resent", id.toString(), "");
        events.fire(new InvitationResent(id, invitation.companyId(), secrets.seal(secret)));
        return blind.seen(caller, issued(invitation, secret));
    }

    /**
     * A further link to pass on; mails nothing.
     *
     * @throws Problem {@code invitation-final} when it is completed, expired or cancelled, {@code address-withheld} for a
     *     candidate who was found and has not begun
     */
    public IssuedInvitation link(Caller caller, UUID id) {
        Invitation invitation = writable(caller, id);
        invitation.requireNotFinal(clock.instant());
        if (invitation.addressee().isWithheld()) {
            throw Problem.conflict(
                    "address-withheld",
                    "The link goes to this candidate alone until they begin. Send the mail again instead.");
        }
        LinkSecret secret = secrets.another(id);
        auditLog.record(caller, "invitation.link-given", id.toString(), "");
        events.fire(new InvitationLinkGiven(id, invitation.companyId()));
        return blind.seen(caller, issued(invitation, secret));
    }

    private IssuedInvitation issued(Invitation invitation, LinkSecret secret) {
        InvitationView view =
                Views.invitation(invitation, templateOf(invitation), Optional.empty(), null, clock.instant());
        return invitation.addressee().isWithheld()
                ? new IssuedInvitation(view, null, null)
                : new IssuedInvitation(view, secret.text(), secrets.link(secret.text()));
    }

    private Invitation writable(Caller caller, UUID id) {
        UUID company = access.writable(caller);
        return invitations
                .lock(id)
                .filter(invitation -> invitation.companyId().equals(company))
                .orElseThrow(() -> Problem.notFound("invitation"));
    }

    private InterviewTemplate templateOf(Invitation invitation) {
        return templates.find(invitation.templateId()).orElseThrow();
    }
}
