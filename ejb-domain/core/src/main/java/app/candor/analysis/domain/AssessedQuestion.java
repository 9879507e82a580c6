package app.candor.analysis.domain;

import app.candor.analysis.QuestionOutcome;
import app.candor.interviewing.event.AnsweredQuestion;
import app.candor.shared.Ids;
import app.candor.shared.jpa.NullableUuid;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** One question with its answer in one run, and what came of it. Part of {@link Assessment}. */
@Entity
@Table(schema = "analysis", name = "assessed_question")
public class AssessedQuestion {
    /** States in which a recording has no transcript yet but may get one when an operator restarts its processing. */
    private static final Set<String> MAY_STILL_COME = Set.of("pending", "not_transcribed", "failed");

    @Id
    private UUID id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "assessment_id")
    private Assessment assessment;

    @Column(name = "question_id")
    private UUID questionId;

    private int position;
    private String type;
    private String prompt;
    private String criteria;
    private boolean required;

    @Column(name = "answer_text")
    private String answerText;

    @Column(name = "recording_id")
    @Convert(converter = NullableUuid.class)
    private UUID recordingId;

    private String outcome;
    private Integer score;
    private String notice;

    @Column(name = "transcript_state")
    private String transcriptState;

    @Column(name = "transcript_hash")
    private String transcriptHash;

    @Convert(converter = FindingJson.class)
    private Finding finding;

    @Column(name = "assessed_at")
    private Instant assessedAt;

    protected AssessedQuestion() {}

    AssessedQuestion(Assessment assessment, AnsweredQuestion asked) {
        this.id = Ids.next();
        this.assessment = assessment;
        this.questionId = asked.questionId();
        this.position = asked.position();
        this.type = asked.type();
        this.prompt = asked.prompt();
        this.criteria = asked.criteria() == null ? "" : asked.criteria();
        this.required = asked.required();
        this.answerText = asked.text();
        this.recordingId = asked.recordingId();
    }

    /** The same question and answer, to be judged again in another run. */
    AssessedQuestion in(Assessment next) {
        return new AssessedQuestion(
                next,
                new AnsweredQuestion(
                        questionId, position, type, prompt, criteria, required, answerText, recordingId, null));
    }

    void record(AssessedAnswer answer, Instant now) {
        outcome = answer.outcome().code();
        score = answer.score();
        notice = answer.notice();
        transcriptState = answer.transcriptState();
        transcriptHash = answer.transcriptHash();
        finding = answer.finding();
        assessedAt = now;
    }

    /** Forgets what came of it, to be judged again. */
    void reopen() {
        outcome = null;
        score = null;
        notice = null;
        transcriptState = null;
        transcriptHash = null;
        finding = null;
        assessedAt = null;
    }

    /** Whether it was left without a transcript that may have come since. */
    public boolean awaitsTranscript() {
        return recordingId != null && transcriptState != null && MAY_STILL_COME.contains(transcriptState);
    }

    public boolean assessed() {
        return outcome != null;
    }

    /** A choice among given options shows no competency by itself, so it is never scored. */
    public boolean isChoice() {
        return type.endsWith("_choice");
    }

    /** A file is for people to read. */
    public boolean isFile() {
        return type.equals("file");
    }

    public UUID id() {
        return id;
    }

    public UUID questionId() {
        return questionId;
    }

    public int position() {
        return position;
    }

    public String prompt() {
        return prompt;
    }

    public String criteria() {
        return criteria;
    }

    public boolean required() {
        return required;
    }

    public String answerText() {
        return answerText;
    }

    public UUID recordingId() {
        return recordingId;
    }

    /** {@code null} until assessed. */
    public QuestionOutcome outcome() {
        return outcome == null ? null : QuestionOutcome.ofCode(outcome);
    }

    /** 0–100, {@code null} unless scored. */
    public Integer score() {
        return score;
    }

    public String notice() {
        return notice;
    }

    public String transcriptHash() {
        return transcriptHash;
    }

    /** {@code null} until assessed. */
    public Finding finding() {
        return finding;
    }
}
