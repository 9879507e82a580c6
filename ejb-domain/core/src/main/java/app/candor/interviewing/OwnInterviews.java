package app.candor.interviewing;

import app.candor.identity.Companies;
import app.candor.identity.ProvedAddresses;
import app.candor.interviewing.domain.Invitation;
import app.candor.interviewing.domain.InvitationRepository;
import app.candor.interviewing.domain.TemplateRepository;
import app.candor.interviewing.domain.ToldDecisions;
import app.candor.interviewing.event.InvitationLinkGiven;
import app.candor.shared.Caller;
import app.candor.shared.DomainEvent;
import app.candor.shared.Problem;
import app.candor.shared.Role;
import app.candor.shared.audit.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The interviews of a candidate who has an account: those to the account, and those to its address once it is proved. They
 * go on without searching for a mail.
 */
@ApplicationScoped
@Transactional
public class OwnInterviews {
    static final int MOST = 100;

    @Inject
    InvitationRepository invitations;

    @Inject
    TemplateRepository templates;

    @Inject
    ToldDecisions told;

    @Inject
    Companies companies;

    @Inject
    ProvedAddresses addresses;

    @Inject
    InvitationSecrets secrets;

    @Inject
    AuditLog auditLog;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /** The newest hundred, newest first. */
    public List<OwnInterview> list(Caller caller) {
        Instant now = clock.instant();
        return own(caller.requireRole(Role.CANDIDATE)).stream()
                .map(invitation -> new OwnInterview(
                        invitation.id(),
                        companies.company(invitation.companyId()).name(),
                        templates.find(invitation.templateId()).orElseThrow().title(),
                        invitation.status(now),
                        invitation.expiresAt(),
                        invitation.completedAt(),
                        told.newest(invitation.id()).isPresent()))
                .toList();
    }

    /**
     * A further link to one of them, beside those that the candidate has.
     *
     * @throws Problem not found for what is not theirs
     */
    public String link(Caller caller, UUID id) {
        Invitation invitation = own(caller.requireRole(Role.CANDIDATE)).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("invitation"));
        String secret = secrets.another(id).text();
        auditLog.record(caller, "invitation.link-given", id.toString(), "");
        events.fire(new InvitationLinkGiven(id, invitation.companyId()));
        return secrets.link(secret);
    }

    private List<Invitation> own(Caller.Person person) {
        return invitations.ofCandidate(person.userId(), addresses.of(person).orElse(""), MOST);
    }
}
