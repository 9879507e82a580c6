package app.candor.interviewing;

import app.candor.identity.Companies;
import app.candor.interviewing.domain.InterviewTemplate;
import app.candor.interviewing.domain.Invitation;
import app.candor.interviewing.domain.InvitationLinks;
import app.candor.interviewing.domain.InvitationRepository;
import app.candor.interviewing.domain.TemplateRepository;
import app.candor.interviewing.domain.ToldDecisions;
import app.candor.interviewing.event.InvitationCancelled;
import app.candor.interviewing.event.InvitationCreated;
import app.candor.interviewing.event.InvitationExpired;
import app.candor.interviewing.event.InvitationRenewed;
import app.candor.shared.Caller;
import app.candor.shared.DomainEvent;
import app.candor.shared.LinkSecret;
import app.candor.shared.Problem;
import app.candor.shared.Role;
import app.candor.shared.audit.AuditLog;
import app.candor.shared.audit.Change;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Invite and follow. HR of the invitation's company does; an admin may look. */
@ApplicationScoped
@Transactional
public class Invitations {
    private static final String INVITATION = "invitation";
    static final int EXPIRED_AT_ONCE = 1_000;

    @Inject
    InvitationRepository invitations;

    @Inject
    TemplateRepository templates;

    @Inject
    CorrectionTimes corrections;

    @Inject
    ToldDecisions told;

    @Inject
    InvitationLinks links;

    @Inject
    InvitationSecrets secrets;

    @Inject
    FoundCandidates found;

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
     * Invites one candidate to an active template. The address of one who was found is told to nobody until they begin, and
     * neither is their link: whoever has that could begin.
     *
     * @throws Problem {@code not-found} for another company's template or a candidate who cannot be found,
     *     {@code template-not-active}, {@code already-invited} for one who was found and is invited to it, or {@code invalid}
     */
    public IssuedInvitation invite(Caller caller, NewInvitation invited) {
        UUID company = access.writable(caller);
        NewInvitation wanted = found.resolve(caller, invited);
        if (wanted.templateId() == null) {
            throw Problem.invalid("templateId", "Say which template the candidate is invited to.");
        }
        InterviewTemplate template = templates
                .find(wanted.templateId())
                .filter(found -> found.companyId().equals(company))
                .orElseThrow(() -> Problem.notFound("template"));
        Instant now = clock.instant();
        if (wanted.candidateId() != null && invitations.hasOpen(company, template.id(), wanted.candidateId(), now)) {
            throw Problem.conflict(
                    "already-invited", "This candidate has an open invitation to this template already.");
        }
        LinkSecret secret = LinkSecret.fresh();
        Invitation invitation =
                make(template, wanted, caller.requireRole(Role.HR).userId(), secret, now);
        return issued(invitation, template, secret, now);
    }

    /**
     * Invites without asking whether one may. A refusal leaves the transaction as it is.
     *
     * @return the invitation's id
     * @throws Problem {@code template-not-active} or {@code invalid}
     */
    @Transactional(dontRollbackOn = Problem.class)
    UUID issue(InterviewTemplate template, NewInvitation wanted, UUID by, Instant now) {
        return make(template, wanted, by, LinkSecret.fresh(), now).id();
    }

    private Invitation make(InterviewTemplate template, NewInvitation wanted, UUID by, LinkSecret secret, Instant now) {
        Invitation invitation = Invitation.to(template, wanted, by, secret, now);
        UUID company = template.companyId();
        invitations.add(invitation);
        events.fire(new InvitationCreated(
                invitation.id(),
                company,
                template.id(),
                template.title(),
                companies.keep(company).name(),
                invitation.candidateName(),
                invitation.contactEmail(),
                template.language(),
                secrets.seal(secret),
                invitation.expiresAt()));
        return invitation;
    }

    /** One invitation of the caller's company. */
    public InvitationView get(Caller caller, UUID id) {
        access.requireReader(caller);
        Invitation invitation = invitations.find(id).orElseThrow(() -> Problem.notFound(INVITATION));
        access.requireReadable(caller, invitation.companyId(), INVITATION, id);
        return blind.seen(caller, view(invitation, clock.instant()));
    }

    /**
     * Takes back an invitation that is not final. Doing it twice is harmless.
     *
     * @throws Problem {@code invitation-final} when it is completed or expired
     */
    public InvitationView cancel(Caller caller, UUID id) {
        Invitation invitation = writable(caller, id);
        Instant now = clock.instant();
        String before = invitation.status(now).code();
        if (invitation.cancel(now)) {
            String after = invitation.status(now).code();
            auditLog.record(caller, "invitation.cancelled", id.toString(), Change.of("status", before, after));
            events.fire(new InvitationCancelled(id, invitation.companyId()));
        }
        return blind.seen(caller, view(invitation, now));
    }

    /**
     * Gives a pending or started invitation a new link; the old one stops working. Mails it again.
     *
     * @throws Problem {@code invitation-final} when it is completed, expired or cancelled
     */
    public IssuedInvitation renew(Caller caller, UUID id) {
        Invitation invitation = writable(caller, id);
        InterviewTemplate template = templateOf(invitation);
        Instant now = clock.instant();
        LinkSecret secret = LinkSecret.fresh();
        invitation.renew(secret, now);
        links.withdraw(id);
        auditLog.record(caller, "invitation.renewed", id.toString(), "");
        events.fire(new InvitationRenewed(
                id,
                invitation.companyId(),
                template.id(),
                template.title(),
                companies.company(invitation.companyId()).name(),
                invitation.candidateName(),
                invitation.contactEmail(),
                template.language(),
                secrets.seal(secret),
                invitation.expiresAt()));
        return blind.seen(caller, issued(invitation, template, secret, now));
    }

    /**
     * Expires what is past its time, and tells so by events; at most a thousand in one transaction.
     *
     * @return how many; when it is a thousand there may be more
     */
    public int expireOverdue() {
        Instant now = clock.instant();
        List<Invitation> overdue = invitations.lockOverdue(now, EXPIRED_AT_ONCE);
        for (Invitation invitation : overdue) {
            invitation.expire(now);
            events.fire(new InvitationExpired(invitation.id(), invitation.companyId()));
        }
        return overdue.size();
    }

    /** Remembers what the newest assessment came to. Called by the consumer of analysis events. */
    public void noteAnalysis(UUID invitationId, AnalysisSummary analysis) {
        invitations
                .lock(invitationId)
                .orElseThrow(() -> Problem.notFound(INVITATION))
                .noteAnalysis(analysis, clock.instant());
    }

    /** Who invited, for letters; empty for an invitation that is gone, or from before that was kept. */
    public Optional<InvitationNotice> notice(UUID invitationId) {
        return invitations.find(invitationId).flatMap(invitation -> invitation
                .invitedBy()
                .map(by -> new InvitationNotice(
                        by, invitation.candidateName(), templateOf(invitation).title())));
    }

    private Invitation writable(Caller caller, UUID id) {
        UUID company = access.writable(caller);
        return invitations
                .lock(id)
                .filter(invitation -> invitation.companyId().equals(company))
                .orElseThrow(() -> Problem.notFound(INVITATION));
    }

    private InterviewTemplate templateOf(Invitation invitation) {
        return templates.find(invitation.templateId()).orElseThrow();
    }

    private InvitationView view(Invitation invitation, Instant now) {
        return Views.invitation(
                invitation,
                templateOf(invitation),
                told.newest(invitation.id()),
                corrections.view(invitation.id(), now),
                now);
    }

    private IssuedInvitation issued(Invitation invitation, InterviewTemplate template, LinkSecret secret, Instant now) {
        InvitationView view = Views.invitation(invitation, template, Optional.empty(), null, now);
        return invitation.addressee().isWithheld()
                ? new IssuedInvitation(view, null, null)
                : new IssuedInvitation(view, secret.text(), secrets.link(secret.text()));
    }
}
