package app.candor.interviewing;

import app.candor.identity.Companies;
import app.candor.interviewing.domain.Adjustment;
import app.candor.interviewing.domain.AdjustmentRepository;
import app.candor.interviewing.domain.InterviewTemplate;
import app.candor.interviewing.domain.Invitation;
import app.candor.interviewing.domain.InvitationRepository;
import app.candor.interviewing.domain.SittingRepository;
import app.candor.interviewing.domain.TemplateRepository;
import app.candor.interviewing.event.AdjustmentDeclined;
import app.candor.interviewing.event.AdjustmentGranted;
import app.candor.interviewing.event.AdjustmentRequested;
import app.candor.shared.Caller;
import app.candor.shared.DomainEvent;
import app.candor.shared.Page;
import app.candor.shared.PageRequest;
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

/**
 * Candidates ask for what they need to be asked fairly, at any moment until they hand in, and HR answers; what is granted
 * counts at once. Whoever reviews without names is told nothing of it. The events say that something was asked for and never what: what somebody needs is nobody else's business.
 */
@ApplicationScoped
@Transactional
public class Adjustments {
    @Inject
    AdjustmentRepository adjustments;

    @Inject
    InvitationRepository invitations;

    @Inject
    TemplateRepository templates;

    @Inject
    SittingRepository sittings;

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
     * The very same again, while it waits for its answer, is harmless.
     *
     * @throws Problem {@code adjustment-open}, {@code adjustments-many}, {@code invalid}, {@code interview-completed},
     *     {@code invitation-expired} or {@code invitation-cancelled}
     */
    public AdjustmentView ask(Caller.Invitee invitee, AdjustmentAsked asked) {
        Invitation invitation =
                invitations.lock(invitee.invitationId()).orElseThrow(() -> Problem.notFound("invitation"));
        Instant now = clock.instant();
        invitation.requireOpen(now);
        AdjustmentRepository.Asked outcome = adjustments.ask(invitation, asked, now);
        Adjustment adjustment = outcome.adjustment();
        if (outcome.fresh()) {
            events.fire(new AdjustmentRequested(invitation.id(), invitation.companyId(), adjustment.id()));
        }
        return adjustment.view();
    }

    /**
     * What candidates asked for, newest first.
     *
     * @param status {@code null} for any
     * @param invitationId {@code null} for any
     * @throws Problem {@code blind-review}
     */
    public Page<AdjustmentCase> list(Caller caller, AdjustmentStatus status, UUID invitationId, PageRequest page) {
        access.requireReader(caller);
        blind.requireNames(caller);
        return adjustments.list(access.listable(caller, "adjustment"), status, invitationId, page);
    }

    /**
     * @throws Problem {@code blind-review}
     */
    public AdjustmentCase get(Caller caller, UUID id) {
        access.requireReader(caller);
        Adjustment adjustment = adjustments.find(id).orElseThrow(() -> Problem.notFound("adjustment"));
        access.requireReadable(caller, adjustment.companyId(), "adjustment", id);
        blind.requireNames(caller);
        return seen(adjustment);
    }

    /**
     * It counts at once. The same answer twice is harmless.
     *
     * @param seen the revision that the answer is based on, {@code null} for whichever
     * @throws Problem {@code stale-revision}, {@code adjustment-decided} or {@code invalid}
     */
    public AdjustmentCase grant(Caller caller, UUID id, AdjustmentAnswer answer, Long seen) {
        Caller.Person person = caller.requireRole(Role.HR);
        Adjustment adjustment = writable(caller, id);
        if (adjustment.grant(answer, person.userId(), fresh(adjustment, seen))) {
            note(caller, adjustment, "adjustment.granted");
            events.fire(new AdjustmentGranted(adjustment.invitationId(), adjustment.companyId(), id, person.userId()));
        }
        return seen(adjustment);
    }

    /**
     * The same answer twice is harmless.
     *
     * @param seen the revision that the answer is based on, {@code null} for whichever
     * @throws Problem {@code stale-revision}, {@code adjustment-decided} or {@code invalid} without words
     */
    public AdjustmentCase decline(Caller caller, UUID id, AdjustmentAnswer answer, Long seen) {
        Caller.Person person = caller.requireRole(Role.HR);
        Adjustment adjustment = writable(caller, id);
        if (adjustment.decline(answer, person.userId(), fresh(adjustment, seen))) {
            note(caller, adjustment, "adjustment.declined");
            events.fire(new AdjustmentDeclined(adjustment.invitationId(), adjustment.companyId(), id, person.userId()));
        }
        return seen(adjustment);
    }

    /** For the letters; empty when the candidate has been erased since. */
    public Optional<AdjustmentNotice> notice(UUID id) {
        return adjustments.find(id).map(adjustment -> {
            Invitation invitation = invitations.find(adjustment.invitationId()).orElseThrow();
            InterviewTemplate template = templates.find(invitation.templateId()).orElseThrow();
            return new AdjustmentNotice(
                    invitation.companyId(),
                    invitation.invitedBy().orElse(null),
                    invitation.candidateName(),
                    invitation.contactEmail(),
                    companies.company(invitation.companyId()).name(),
                    template.title(),
                    template.language(),
                    adjustment.status(),
                    adjustment.view().answer());
        });
    }

    private Instant fresh(Adjustment adjustment, Long seen) {
        if (seen != null && seen != adjustment.revision() && adjustment.status() == AdjustmentStatus.REQUESTED) {
            throw Problem.stale();
        }
        return clock.instant();
    }

    /** The log keeps who answered and how, not what somebody needs. */
    private void note(Caller caller, Adjustment adjustment, String action) {
        auditLog.record(
                caller,
                action,
                adjustment.invitationId().toString(),
                Change.of(
                        "adjustment",
                        AdjustmentStatus.REQUESTED.code(),
                        adjustment.status().code()));
    }

    private Adjustment writable(Caller caller, UUID id) {
        UUID company = access.writable(caller);
        Adjustment adjustment = adjustments
                .lock(id)
                .filter(found -> found.companyId().equals(company))
                .orElseThrow(() -> Problem.notFound("adjustment"));
        blind.requireNames(caller);
        return adjustment;
    }

    private AdjustmentCase seen(Adjustment adjustment) {
        Invitation invitation = invitations.find(adjustment.invitationId()).orElseThrow();
        return new AdjustmentCase(
                adjustment.id(),
                adjustment.invitationId(),
                invitation.candidateName(),
                templates.find(invitation.templateId()).orElseThrow().title(),
                adjustment.view(),
                sittings.left(List.of(adjustment.invitationId())).get(adjustment.invitationId()),
                adjustment.revision());
    }
}
