package app.candor.interviewing.domain;

import app.candor.interviewing.AnalysisSummary;
import app.candor.interviewing.Answer;
import app.candor.interviewing.InvitationStatus;
import app.candor.interviewing.NewInvitation;
import app.candor.interviewing.QuestionType;
import app.candor.interviewing.SeenAnswer;
import app.candor.shared.Ids;
import app.candor.shared.LinkSecret;
import app.candor.shared.Problem;
import app.candor.shared.jpa.NullableUuid;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * One candidate's way through one template: {@code pending → in_progress → completed | expired | cancelled}; more
 * time opens an expired one again.
 */
@Entity
@Table(schema = "interviewing", name = "invitation")
public class Invitation {
    private static final String NOBODY = "Deleted candidate";

    @Id
    private UUID id;

    @Version
    private long revision;

    @Column(name = "company_id")
    private UUID companyId;

    @Column(name = "template_id")
    private UUID templateId;

    @Column(name = "candidate_name")
    private String candidateName;

    @Column(name = "candidate_email")
    private String candidateEmail;

    @Column(name = "invited_by")
    @Convert(converter = NullableUuid.class)
    private UUID invitedBy;

    private InvitationStatus status;

    @Column(name = "secret_hash")
    private String secretHash;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "deadline_set_at")
    private Instant deadlineSetAt;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "completed_at")
    private Instant completedAt;

    @OneToMany(mappedBy = "invitation", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<Response> responses = new ArrayList<>();

    @Embedded
    private NotedAnalysis analysis;

    @Embedded
    private Decision decision;

    @Embedded
    private Addressee addressee;

    protected Invitation() {}

    /**
     * Invites to an active template of the same company.
     *
     * @param by who is told how it goes on
     * @throws Problem {@code template-not-active}, or {@code invalid} for name, address or expiry
     */
    public static Invitation to(
            InterviewTemplate template, NewInvitation wanted, UUID by, LinkSecret secret, Instant now) {
        template.requireInvitable();
        CandidateRules.check(wanted.candidateName(), wanted.candidateEmail());
        var invitation = new Invitation();
        invitation.id = Ids.next();
        invitation.companyId = template.companyId();
        invitation.templateId = template.id();
        invitation.candidateName = wanted.candidateName().strip();
        invitation.addressee = Addressee.of(wanted);
        invitation.candidateEmail =
                invitation.addressee.isWithheld() ? "" : wanted.candidateEmail().strip();
        invitation.invitedBy = by;
        invitation.status = InvitationStatus.PENDING;
        invitation.secretHash = secret.hash();
        invitation.createdAt = now;
        invitation.updatedAt = now;
        invitation.deadlineSetAt = now;
        invitation.expiresAt = wanted.expiresAt() == null && wanted.expiresLocal() == null
                ? template.deadline(now)
                : ExpiryPolicy.end(wanted, now);
        return invitation;
    }

    /** Absent for one from before that was kept. */
    public Optional<UUID> invitedBy() {
        return Optional.ofNullable(invitedBy);
    }

    /** The state as of now: what is overdue counts as expired although nobody has written that down yet. */
    public InvitationStatus status(Instant now) {
        return isOpen() && ExpiryPolicy.isOver(expiresAt, now) ? InvitationStatus.EXPIRED : status;
    }

    private boolean isOpen() {
        return status == InvitationStatus.PENDING || status == InvitationStatus.IN_PROGRESS;
    }

    /**
     * The candidate begins. Beginning again is harmless.
     *
     * @return whether this was the first time
     * @throws Problem {@code invalid} without consent; the state's refusal when it is final
     */
    public boolean start(boolean consent, Instant now) {
        requireOpen(now);
        if (status == InvitationStatus.IN_PROGRESS) {
            return false;
        }
        if (!consent) {
            throw Problem.invalid("consent", "The interview begins when you agree to how your answers are used.");
        }
        status = InvitationStatus.IN_PROGRESS;
        candidateEmail = contactEmail();
        addressee = addressee.known();
        startedAt = now;
        updatedAt = now;
        return true;
    }

    /**
     * Saves an answer; it replaces the former one of the same question. The same answer again changes nothing.
     *
     * @param seen the answer that this one replaces, {@code null} for whatever there is
     * @throws Problem the state's refusal, {@code invalid} for an answer that does not fit, {@code no-retakes-left},
     *     {@code answered-elsewhere}
     */
    public void answer(Question question, Answer answer, SeenAnswer seen, Instant now) {
        if (answer == null || !isLate(answer.begunAt(), now)) {
            requireInProgress(now);
        }
        AnswerFit.require(question, answer);
        Optional<Response> former = response(question.id());
        if (former.filter(response -> response.holds(answer)).isPresent()) {
            return;
        }
        SeenAnswerPolicy.require(seen, former);
        UUID uploaded = AnswerFit.uploaded(answer);
        if (uploaded != null) {
            RetakePolicy.requireTake(question, former.map(Response::takes).orElse(List.of()), uploaded);
        }
        Response response = former.orElseGet(() -> {
            var first = new Response(this, question.id());
            responses.add(first);
            return first;
        });
        response.save(answer, now);
        updatedAt = now;
    }

    /**
     * Lets a recording count that was sent before.
     *
     * @throws Problem the state's refusal, {@code answered-elsewhere}, or not found for what was never sent here
     */
    public void choose(Question question, Answer take, SeenAnswer seen, Instant now) {
        requireInProgress(now);
        if (response(question.id())
                .filter(sent -> sent.takes().contains(AnswerFit.uploaded(take)))
                .isEmpty()) {
            throw Problem.notFound("take");
        }
        answer(question, take, seen, now);
    }

    private boolean isLate(Instant begunAt, Instant now) {
        return startedAt != null
                && status(now) == InvitationStatus.EXPIRED
                && LateAnswerPolicy.mayArrive(begunAt, expiresAt, now);
    }

    /**
     * @throws Problem when an answer of this type would be refused now
     */
    public void requireAnswerable(Question question, QuestionType type, Instant now) {
        requireFitting(question, type, null, now);
        if (type.recorded() || type == QuestionType.FILE) {
            RetakePolicy.requireAnotherTake(
                    question, response(question.id()).map(Response::takes).orElse(List.of()));
        }
    }

    /**
     * @param begunAt when its upload began, {@code null} when there is none yet
     * @throws Problem when an answer of this type would be refused now, however many takes are left
     */
    public void requireFitting(Question question, QuestionType type, Instant begunAt, Instant now) {
        if (!isLate(begunAt, now)) {
            requireInProgress(now);
        }
        AnswerFit.requireType(question, type);
    }

    /**
     * Hands everything in. Doing it twice is harmless.
     *
     * @return whether this was the first time
     * @throws Problem the state's refusal, or {@code answers-missing}
     */
    public boolean complete(List<Question> questions, Instant now) {
        if (status == InvitationStatus.COMPLETED) {
            return false;
        }
        requireInProgress(now);
        CompletenessPolicy.require(
                questions, responses.stream().map(Response::questionId).collect(Collectors.toSet()));
        status = InvitationStatus.COMPLETED;
        completedAt = now;
        updatedAt = now;
        return true;
    }

    /**
     * HR takes it back. Doing it twice is harmless.
     *
     * @return whether this was the first time
     * @throws Problem {@code invitation-final} when it is completed or expired
     */
    public boolean cancel(Instant now) {
        if (status == InvitationStatus.CANCELLED) {
            return false;
        }
        requireNotFinal(now);
        status = InvitationStatus.CANCELLED;
        updatedAt = now;
        return true;
    }

    /**
     * Gives it another secret; the former one means nothing from now on.
     *
     * @throws Problem {@code invitation-final} when it is final
     */
    public void renew(LinkSecret secret, Instant now) {
        requireNotFinal(now);
        secretHash = secret.hash();
        updatedAt = now;
    }

    /**
     * Gives more time, never less; what has expired is open again, with every answer.
     *
     * @return whether it had expired
     * @throws Problem {@code invitation-final} when it is completed or cancelled, {@code candidate-erased}, {@code invalid}
     *     for an end that is not later, not in the future or too far away
     */
    public boolean extend(Instant end, Instant now) {
        boolean over = status(now) == InvitationStatus.EXPIRED;
        if (!over) {
            requireNotFinal(now);
        }
        if (contactEmail().isEmpty()) {
            throw Problem.conflict("candidate-erased", "This candidate was deleted.");
        }
        expiresAt = ExpiryPolicy.later(end, expiresAt, now);
        deadlineSetAt = now;
        if (over) {
            status = startedAt == null ? InvitationStatus.PENDING : InvitationStatus.IN_PROGRESS;
        }
        updatedAt = now;
        return over;
    }

    /**
     * Writes down that its time is over.
     *
     * @return false when it is final already or has time left
     */
    public boolean expire(Instant now) {
        if (!isOpen() || !ExpiryPolicy.isOver(expiresAt, now)) {
            return false;
        }
        status = InvitationStatus.EXPIRED;
        updatedAt = now;
        return true;
    }

    /**
     * A later decision replaces an earlier one.
     *
     * @throws Problem {@code interview-not-completed}
     */
    public void decide(Decision taken, Instant now) {
        requireDecidable();
        decision = taken;
        updatedAt = now;
    }

    /**
     * @throws Problem {@code interview-not-completed}
     */
    public void requireDecidable() {
        if (status != InvitationStatus.COMPLETED) {
            throw Problem.conflict(
                    "interview-not-completed", "You can decide when the candidate has completed the interview.");
        }
    }

    /** Keeps the newest; an older one that arrives late changes nothing. */
    public void noteAnalysis(AnalysisSummary summary, Instant now) {
        if (analysis().filter(noted -> noted.at().isAfter(summary.at())).isEmpty()) {
            analysis = NotedAnalysis.of(summary);
            updatedAt = now;
        }
    }

    /**
     * Forgets the candidate: name, address, answers and what was written about them. What is open is cancelled; dates,
     * state, score and decision stay. Twice is harmless.
     *
     * @param unknown a secret that nobody is given: the link stops working
     */
    public void erase(LinkSecret unknown, Instant now) {
        if (isOpen()) {
            status = status(now) == InvitationStatus.EXPIRED ? InvitationStatus.EXPIRED : InvitationStatus.CANCELLED;
        }
        candidateName = NOBODY;
        candidateEmail = "";
        addressee = Addressee.erased();
        secretHash = unknown.hash();
        responses.clear();
        decision = decision().map(Decision::withoutReason).orElse(decision);
        updatedAt = now;
    }

    private void requireInProgress(Instant now) {
        requireOpen(now);
        if (status != InvitationStatus.IN_PROGRESS) {
            throw Problem.conflict("interview-not-started", "Start the interview first.");
        }
    }

    /**
     * @throws Problem the state's refusal when it is over
     */
    public void requireOpen(Instant now) {
        switch (status(now)) {
            case COMPLETED ->
                throw Problem.conflict(
                        "interview-completed", "You have completed this interview; your answers are stored.");
            case EXPIRED ->
                throw new Problem(
                        Problem.Kind.GONE,
                        "invitation-expired",
                        "The time for this interview is over. Ask whoever invited you for more.");
            case CANCELLED ->
                throw new Problem(
                        Problem.Kind.GONE, "invitation-cancelled", "This invitation was taken back by the company.");
            case PENDING, IN_PROGRESS -> {
                // still open
            }
        }
    }

    /**
     * @throws Problem {@code invitation-final} when nobody can answer it any more
     */
    public void requireNotFinal(Instant now) {
        InvitationStatus current = status(now);
        if (current != InvitationStatus.PENDING && current != InvitationStatus.IN_PROGRESS) {
            throw Problem.conflict("invitation-final", "This invitation is " + current.code() + " and stays so.");
        }
    }

    public Optional<Response> response(UUID questionId) {
        return responses.stream()
                .filter(response -> response.questionId().equals(questionId))
                .findFirst();
    }

    public Optional<Decision> decision() {
        return Optional.ofNullable(decision).filter(taken -> taken.kind() != null);
    }

    public Optional<NotedAnalysis> analysis() {
        return Optional.ofNullable(analysis).filter(noted -> noted.status() != null);
    }

    public UUID id() {
        return id;
    }

    public UUID companyId() {
        return companyId;
    }

    public UUID templateId() {
        return templateId;
    }

    public String candidateName() {
        return candidateName;
    }

    /** As HR may know it: empty for somebody who was found and has not begun, and for a deleted candidate. */
    public String candidateEmail() {
        return candidateEmail;
    }

    /** To write to; not for HR. Empty for a deleted candidate. */
    public String contactEmail() {
        return addressee.isWithheld() ? addressee.withheldEmail() : candidateEmail;
    }

    public Addressee addressee() {
        return addressee;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    /** {@code null} before the candidate agreed and began. */
    public Instant startedAt() {
        return startedAt;
    }

    /** {@code null} before everything was handed in. */
    public Instant completedAt() {
        return completedAt;
    }

    public long revision() {
        return revision;
    }
}
