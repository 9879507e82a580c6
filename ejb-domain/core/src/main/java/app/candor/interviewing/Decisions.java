package app.candor.interviewing;

import app.candor.identity.Companies;
import app.candor.interviewing.domain.Decision;
import app.candor.interviewing.domain.InterviewTemplate;
import app.candor.interviewing.domain.Invitation;
import app.candor.interviewing.domain.InvitationRepository;
import app.candor.interviewing.domain.Question;
import app.candor.interviewing.domain.TemplateRepository;
import app.candor.interviewing.domain.ToldDecision;
import app.candor.interviewing.domain.ToldDecisions;
import app.candor.interviewing.event.InvitationDecided;
import app.candor.interviewing.event.InvitationDecisionTold;
import app.candor.shared.Caller;
import app.candor.shared.DomainEvent;
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
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a person decides about an interview, and what the candidate hears of it. The reason is the company's own; the
 * candidate reads the words meant for them, and always what they were told last: a decision that is changed without telling
 * changes nothing on their page.
 */
@ApplicationScoped
@Transactional
public class Decisions {
    @Inject
    InvitationRepository invitations;

    @Inject
    TemplateRepository templates;

    @Inject
    CorrectionTimes corrections;

    @Inject
    ToldDecisions told;

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
     * A person's decision on a completed interview; audited. A later decision replaces an earlier one. The same again
     * changes nothing, so that a double click tells the candidate once.
     *
     * @throws Problem {@code interview-not-completed}, or {@code invalid} without a decision or a reason
     */
    public InvitationView decide(Caller caller, UUID id, DecisionDraft draft) {
        Caller.Person person = caller.requireRole(Role.HR);
        Invitation invitation = writable(caller, id);
        InterviewTemplate template = templateOf(invitation);
        Instant now = clock.instant();
        Optional<Decision> before = invitation.decision();
        Decision taken = Decision.of(person, draft.decision(), draft.reason(), now);
        if (before.filter(taken::says).isEmpty()) {
            invitation.decide(taken, now);
            auditLog.record(
                    caller,
                    "invitation.decided",
                    id.toString(),
                    draft.reason(),
                    Change.of(
                            "decision",
                            before.map(former -> former.kind().code()).orElse(null),
                            draft.decision().code()));
            events.fire(new InvitationDecided(
                    id, invitation.companyId(), draft.decision().code(), person.userId()));
        }
        tell(person, invitation, template, draft, now);
        return blind.seen(
                caller, Views.invitation(invitation, template, told.newest(id), corrections.view(id, now), now));
    }

    private void tell(
            Caller.Person person, Invitation invitation, InterviewTemplate template, DecisionDraft draft, Instant now) {
        Optional<ToldDecision> former = told.newest(invitation.id());
        ToldDecision telling = telling(person, invitation, template, draft, former.isPresent(), now);
        boolean wanted = draft.tellCandidate() == null ? former.isEmpty() : draft.tellCandidate();
        if (!wanted || former.filter(telling::says).isPresent()) {
            return;
        }
        told.add(telling);
        auditLog.record(
                person,
                "invitation.decision-told",
                invitation.id().toString(),
                Change.of(
                        "told",
                        former.map(it -> it.view().decision().code()).orElse(null),
                        draft.decision().code()));
        events.fire(new InvitationDecisionTold(
                invitation.id(),
                invitation.companyId(),
                telling.id(),
                draft.decision().code(),
                former.isPresent()));
    }

    /**
     * The letter that {@link #decide} would send, for a look before.
     *
     * @throws Problem as {@link #decide} would
     */
    public DecisionNotice preview(Caller caller, UUID id, DecisionDraft draft) {
        Caller.Person person = caller.requireRole(Role.HR);
        Invitation invitation = writable(caller, id);
        InterviewTemplate template = templateOf(invitation);
        Instant now = clock.instant();
        Decision.of(person, draft.decision(), draft.reason(), now);
        invitation.requireDecidable();
        boolean corrected = told.newest(id).isPresent();
        DecisionNotice notice =
                notice(invitation, telling(person, invitation, template, draft, corrected, now), template);
        return blind.hides(caller) ? notice.as(BlindReview.name(id)) : notice;
    }

    /** For the letter; empty when the candidate has been erased since. */
    public Optional<DecisionNotice> notice(UUID tellingId) {
        return told.find(tellingId).flatMap(telling -> invitations
                .find(telling.invitationId())
                .map(invitation -> notice(invitation, telling, templateOf(invitation))));
    }

    private static ToldDecision telling(
            Caller.Person person,
            Invitation invitation,
            InterviewTemplate template,
            DecisionDraft draft,
            boolean corrected,
            Instant now) {
        var questions = template.questions().stream().map(Question::id).collect(Collectors.toSet());
        return ToldDecision.of(invitation.id(), questions, draft, corrected, person, now);
    }

    private DecisionNotice notice(Invitation invitation, ToldDecision telling, InterviewTemplate template) {
        OutcomeView outcome = telling.view();
        return new DecisionNotice(
                invitation.candidateName(),
                invitation.candidateEmail(),
                companies.company(invitation.companyId()).name(),
                template.title(),
                template.language(),
                outcome.decision(),
                outcome.words(),
                !outcome.feedback().isEmpty(),
                outcome.corrected());
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
