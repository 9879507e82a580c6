package app.candor.analysis.domain;

import app.candor.analysis.AssessmentStatus;
import app.candor.analysis.EngineKind;
import app.candor.analysis.QuestionOutcome;
import app.candor.analysis.Recommendation;
import app.candor.interviewing.event.AnsweredQuestion;
import app.candor.interviewing.event.InvitationCompleted;
import app.candor.shared.Ids;
import app.candor.shared.Problem;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * One run of judging one interview: {@code pending → in_progress → completed | failed}, and from {@code failed} back to
 * {@code in_progress} when its job is restarted. A completed run never changes; judging again is another run.
 */
@Entity
@Table(schema = "analysis", name = "assessment")
public class Assessment {
    @Id
    private UUID id;

    @Column(name = "invitation_id")
    private UUID invitationId;

    @Column(name = "company_id")
    private UUID companyId;

    private int run;
    private int generation;
    private String language;
    private String status;
    private String engine;
    private String model;

    @Column(name = "prompt_version")
    private String promptVersion;

    @Column(name = "rubric_version")
    private String rubricVersion;

    @Column(name = "overall_score")
    private Integer overallScore;

    private String recommendation;
    private String summary;
    private String notice;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "completed_at")
    private Instant completedAt;

    @Version
    private long revision;

    @OneToMany(mappedBy = "assessment", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<AssessedQuestion> questions = new ArrayList<>();

    protected Assessment() {}

    private Assessment(UUID invitationId, UUID companyId, String language, int run, int generation, Instant now) {
        this.id = Ids.next();
        this.invitationId = invitationId;
        this.companyId = companyId;
        this.language = language;
        this.run = run;
        this.generation = generation;
        this.status = AssessmentStatus.PENDING.code();
        this.createdAt = now;
    }

    /** The first run of an interview that was just completed. */
    public static Assessment first(InvitationCompleted completed, Instant now) {
        Assessment first =
                new Assessment(completed.invitationId(), completed.companyId(), completed.language(), 1, 1, now);
        completed.questions().stream()
                .sorted(Comparator.comparingInt(AnsweredQuestion::position))
                .forEach(asked -> first.questions.add(new AssessedQuestion(first, asked)));
        return first;
    }

    /**
     * A new run because a person wants one: everything is asked and, with a paid engine, paid for anew.
     *
     * @throws Problem {@code analysis-running} while this run is not over
     */
    public Assessment again(Instant now) {
        return next(generation + 1, now);
    }

    /** A new run because transcripts came late: what was paid for is taken from the earlier runs. */
    public Assessment withLateTranscripts(Instant now) {
        return next(generation, now);
    }

    private Assessment next(int nextGeneration, Instant now) {
        if (!is(AssessmentStatus.COMPLETED) && !is(AssessmentStatus.FAILED)) {
            throw Problem.conflict(
                    "analysis-running",
                    requested()
                            ? "This interview is being analysed. Wait until that is over. If an operator stopped it, it must be"
                                    + " restarted or abandoned first."
                            : "This analysis waits for recordings that are not processed yet. It begins by itself.");
        }
        Assessment next = new Assessment(invitationId, companyId, language, run + 1, nextGeneration, now);
        questions.forEach(question -> next.questions.add(question.in(next)));
        return next;
    }

    /** Notes that its job was asked for; false when it had been before. */
    public boolean request(Instant now) {
        if (requestedAt != null) {
            return false;
        }
        requestedAt = now;
        return true;
    }

    /**
     * Begins, or goes on after a failure or on another node. What another engine judged is judged again: a run has one
     * engine.
     *
     * @return false when it was in progress already
     * @throws Problem {@code analysis-over} when it is completed
     */
    public boolean begin(EngineProfile profile, Instant now) {
        if (is(AssessmentStatus.COMPLETED)) {
            throw Problem.conflict("analysis-over", "This analysis is complete. Start a new one instead.");
        }
        if (!Objects.equals(profile, profile().orElse(null))) {
            questions.forEach(AssessedQuestion::reopen);
            engine = profile.kind().code();
            model = profile.model();
            promptVersion = profile.promptVersion();
            rubricVersion = profile.rubricVersion();
        }
        if (is(AssessmentStatus.IN_PROGRESS)) {
            return false;
        }
        status = AssessmentStatus.IN_PROGRESS.code();
        notice = null;
        startedAt = startedAt == null ? now : startedAt;
        return true;
    }

    /** Judges a question again, because its transcript came after all. */
    public void reopen(UUID question) {
        question(question).reopen();
    }

    /** Keeps what came of one question; the last word counts. */
    public void record(AssessedAnswer answer, Instant now) {
        requireInProgress();
        question(answer.question()).record(answer, now);
    }

    /**
     * Ends well: adds up what was found.
     *
     * @param finalNotice what a reader should know about the whole; {@code null} when nothing
     * @throws IllegalStateException when a question has not been assessed
     */
    public void complete(String finalSummary, String finalNotice, Instant now) {
        requireInProgress();
        if (nextUnassessed().isPresent()) {
            throw new IllegalStateException("assessment " + id + " has questions left");
        }
        OptionalInt overall = OverallScore.of(questions.stream()
                .map(AssessedQuestion::score)
                .filter(Objects::nonNull)
                .toList());
        List<AssessedQuestion> needed = questions.stream()
                .filter(question -> question.required() && !question.isChoice() && !question.isFile())
                .toList();
        int scored = (int) needed.stream()
                .filter(question -> question.outcome() == QuestionOutcome.SCORED)
                .count();
        overallScore = overall.isPresent() ? overall.getAsInt() : null;
        recommendation = RecommendationPolicy.of(EngineKind.ofCode(engine), overall, needed.size(), scored)
                .map(Recommendation::code)
                .orElse(null);
        summary = finalSummary;
        notice = finalNotice;
        status = AssessmentStatus.COMPLETED.code();
        completedAt = now;
    }

    /**
     * Ends badly; a restart of the job goes on.
     *
     * @return false when it is over already
     */
    public boolean fail(String sentence) {
        if (is(AssessmentStatus.COMPLETED) || is(AssessmentStatus.FAILED)) {
            return false;
        }
        status = AssessmentStatus.FAILED.code();
        notice = sentence;
        return true;
    }

    /** The first question nobody has judged yet. */
    public Optional<AssessedQuestion> nextUnassessed() {
        return questions.stream().filter(question -> !question.assessed()).findFirst();
    }

    private AssessedQuestion question(UUID question) {
        return questions.stream()
                .filter(each -> each.id().equals(question))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no question " + question + " in assessment " + id));
    }

    private void requireInProgress() {
        if (!is(AssessmentStatus.IN_PROGRESS)) {
            throw new IllegalStateException("assessment " + id + " is " + status + ", not in progress");
        }
    }

    private boolean is(AssessmentStatus wanted) {
        return wanted.code().equals(status);
    }

    public UUID id() {
        return id;
    }

    public UUID invitationId() {
        return invitationId;
    }

    public UUID companyId() {
        return companyId;
    }

    public int run() {
        return run;
    }

    public int generation() {
        return generation;
    }

    public String language() {
        return language;
    }

    public AssessmentStatus status() {
        return AssessmentStatus.ofCode(status);
    }

    public boolean requested() {
        return requestedAt != null;
    }

    /** Empty until the run has begun. */
    public Optional<EngineProfile> profile() {
        return engine == null
                ? Optional.empty()
                : Optional.of(new EngineProfile(EngineKind.ofCode(engine), model, promptVersion, rubricVersion));
    }

    /** 0–100, {@code null} until completed or without any scored question. */
    public Integer overallScore() {
        return overallScore;
    }

    public Optional<Recommendation> recommendation() {
        return Optional.ofNullable(recommendation).map(Recommendation::ofCode);
    }

    public String summary() {
        return summary;
    }

    public String notice() {
        return notice;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Instant completedAt() {
        return completedAt;
    }

    /** In the order in which they were asked. */
    public List<AssessedQuestion> questions() {
        return List.copyOf(questions);
    }
}
