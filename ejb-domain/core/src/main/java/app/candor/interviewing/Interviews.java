package app.candor.interviewing;

import app.candor.identity.Companies;
import app.candor.interviewing.domain.AdjustmentRepository;
import app.candor.interviewing.domain.InterviewTemplate;
import app.candor.interviewing.domain.Invitation;
import app.candor.interviewing.domain.InvitationRepository;
import app.candor.interviewing.domain.Question;
import app.candor.interviewing.domain.Response;
import app.candor.interviewing.domain.TemplateLogoRepository;
import app.candor.interviewing.domain.TemplateRepository;
import app.candor.interviewing.domain.ToldDecisions;
import app.candor.interviewing.event.AnsweredQuestion;
import app.candor.interviewing.event.InvitationCompleted;
import app.candor.interviewing.event.InvitationStarted;
import app.candor.shared.Caller;
import app.candor.shared.DomainEvent;
import app.candor.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The candidate's side of an invitation. */
@ApplicationScoped
@Transactional
public class Interviews {
    /** How long after the deadline a recording may arrive that was begun before it. */
    public static final Duration GRACE = Duration.ofHours(3);

    @Inject
    InvitationRepository invitations;

    @Inject
    TemplateRepository templates;

    @Inject
    ToldDecisions told;

    @Inject
    AdjustmentRepository adjustments;

    @Inject
    Sittings sittings;

    @Inject
    TemplateLogoRepository logos;

    @Inject
    CorrectionTimes corrections;

    @Inject
    Companies companies;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /** The interview in any state, so that the page can say what state it is in. */
    public InterviewView view(Caller.Invitee invitee) {
        Invitation invitation = find(invitee);
        return view(invitation, templateOf(invitation), clock.instant());
    }

    /**
     * Begins; without consent it does not. Beginning again is harmless.
     *
     * @throws Problem {@code invalid} without consent, {@code interview-completed}, {@code invitation-expired} or
     *     {@code invitation-cancelled}
     */
    public InterviewView start(Caller.Invitee invitee, boolean consent) {
        Invitation invitation = lock(invitee);
        Instant now = clock.instant();
        InterviewTemplate template = templateOf(invitation);
        if (invitation.start(consent, now)) {
            sittings.begin(invitation, template, now);
            events.fire(new InvitationStarted(invitation.id(), invitation.companyId()));
        }
        return view(invitation, template, now);
    }

    /**
     * Refuses with the reason when this question takes no answer of this type now. Ask it before an upload is accepted.
     *
     * @param type {@code null} for the question's own
     * @return the type
     * @throws Problem as {@link #answer} would
     */
    public QuestionType requireAnswerable(Caller.Invitee invitee, UUID questionId, QuestionType type) {
        Invitation invitation = find(invitee);
        InterviewTemplate template = templateOf(invitation);
        Question question = question(invitation, template, questionId);
        QuestionType wanted = Objects.requireNonNullElse(type, question.type());
        Instant now = clock.instant();
        invitation.requireAnswerable(question, wanted, now);
        sittings.require(invitation, template, null, now);
        return wanted;
    }

    /**
     * Refuses with the reason when this question takes no answer of this type at all. Unlike {@link #requireAnswerable} it
     * counts no takes, so that handing in the same recording again passes. Ask it before a finished upload is taken in.
     *
     * @param type {@code null} for the question's own
     * @param begunAt when the upload began, {@code null} when there is none
     * @return the type
     * @throws Problem as {@link #answer} would, {@code no-retakes-left} excepted
     */
    public QuestionType requireFitting(Caller.Invitee invitee, UUID questionId, QuestionType type, Instant begunAt) {
        Invitation invitation = find(invitee);
        InterviewTemplate template = templateOf(invitation);
        Question question = question(invitation, template, questionId);
        QuestionType wanted = Objects.requireNonNullElse(type, question.type());
        Instant now = clock.instant();
        invitation.requireFitting(question, wanted, begunAt, now);
        sittings.require(invitation, template, begunAt, now);
        return wanted;
    }

    /**
     * Saves the answer of one question; it replaces the former one. The same answer twice is harmless. A recording whose
     * upload began before the deadline is taken for some hours after it.
     *
     * @param seen the answer that this one replaces, {@code null} for whatever there is
     * @throws Problem {@code interview-not-started}, {@code interview-completed}, {@code invitation-expired},
     *     {@code invitation-cancelled}, {@code sitting-over}, {@code no-retakes-left}, {@code answered-elsewhere}, or
     *     {@code invalid} for an
     *     answer that does not fit
     */
    public InterviewView answer(Caller.Invitee invitee, UUID questionId, Answer answer, SeenAnswer seen) {
        Invitation invitation = lock(invitee);
        InterviewTemplate template = templateOf(invitation);
        Instant now = clock.instant();
        Question question = question(invitation, template, questionId);
        sittings.require(invitation, template, answer == null ? null : answer.begunAt(), now);
        invitation.answer(question, answer, seen, now);
        return view(invitation, template, now);
    }

    /**
     * Lets a recording count that was sent before, until everything is handed in. It costs no take.
     *
     * @throws Problem as {@link #answer} would; not found for a recording that was never sent for this question
     */
    public InterviewView choose(Caller.Invitee invitee, UUID questionId, Answer take, SeenAnswer seen) {
        Invitation invitation = lock(invitee);
        InterviewTemplate template = templateOf(invitation);
        Instant now = clock.instant();
        Question question = question(invitation, template, questionId);
        sittings.require(invitation, template, null, now);
        invitation.choose(question, take, seen, now);
        return view(invitation, template, now);
    }

    /**
     * Hands everything in; needs every required answer. Doing it twice is harmless.
     *
     * @throws Problem {@code answers-missing}, {@code interview-not-started}, {@code invitation-expired},
     *     {@code invitation-cancelled} or {@code sitting-over}
     */
    public InterviewView complete(Caller.Invitee invitee) {
        Invitation invitation = lock(invitee);
        InterviewTemplate template = templateOf(invitation);
        Instant now = clock.instant();
        sittings.require(invitation, template, null, now);
        if (invitation.complete(template.questions(), now)) {
            events.fire(new InvitationCompleted(
                    invitation.id(),
                    invitation.companyId(),
                    template.id(),
                    template.language(),
                    invitation.completedAt(),
                    corrections.begin(invitation, template, now).orElse(null),
                    template.questions().stream()
                            .map(question -> answered(question, invitation))
                            .toList()));
        }
        return view(invitation, template, now);
    }

    private static AnsweredQuestion answered(Question question, Invitation invitation) {
        Optional<Response> response = invitation.response(question.id());
        return new AnsweredQuestion(
                question.id(),
                question.position(),
                question.type().code(),
                question.prompt(),
                question.criteriaInWords(),
                question.required(),
                response.map(given -> words(question, given)).orElse(null),
                response.map(Response::recordingId).orElse(null),
                response.map(Response::fileId).orElse(null));
    }

    private static String words(Question question, Response given) {
        if (given.choice() != null) {
            return question.options().get(given.choice());
        }
        return given.choices() == null
                ? given.text()
                : given.choices().stream().map(question.options()::get).collect(Collectors.joining("\n"));
    }

    private Invitation find(Caller.Invitee invitee) {
        return invitations.find(invitee.invitationId()).orElseThrow(() -> Problem.notFound("invitation"));
    }

    private Invitation lock(Caller.Invitee invitee) {
        return invitations.lock(invitee.invitationId()).orElseThrow(() -> Problem.notFound("invitation"));
    }

    private InterviewTemplate templateOf(Invitation invitation) {
        return templates.find(invitation.templateId()).orElseThrow();
    }

    /** As it is put to this candidate. */
    private Question question(Invitation invitation, InterviewTemplate template, UUID questionId) {
        return template.question(questionId)
                .orElseThrow(() -> Problem.notFound("question"))
                .adjusted(adjustments.allowances(invitation.id()));
    }

    private InterviewView view(Invitation invitation, InterviewTemplate template, Instant now) {
        return Views.interview(
                invitation,
                template,
                companies.company(invitation.companyId()).name(),
                told.newest(invitation.id()),
                adjustments.of(invitation.id()),
                sittings.hear(invitation, template, now),
                logos.view(template.id()),
                corrections.view(invitation.id(), now),
                now);
    }
}
