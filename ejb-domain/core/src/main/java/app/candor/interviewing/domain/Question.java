package app.candor.interviewing.domain;

import app.candor.interviewing.Criterion;
import app.candor.interviewing.LimitKind;
import app.candor.interviewing.QuestionDraft;
import app.candor.interviewing.QuestionType;
import app.candor.shared.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** One question of a template. Times in seconds; {@link QuestionRules} has the ranges. */
@Entity
@Table(schema = "interviewing", name = "question")
public class Question {
    @Id
    private UUID id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "template_id")
    private InterviewTemplate template;

    private int position;
    private QuestionType type;
    private String prompt;
    private boolean required;

    @Column(name = "think_seconds")
    private int thinkSeconds;

    @Column(name = "answer_seconds")
    private int answerSeconds;

    @Column(name = "limit_kind")
    private LimitKind limit;

    private int retakes;

    @Convert(converter = JsonStrings.class)
    private List<String> options;

    private String criteria;

    @Convert(converter = JsonStrings.class)
    private List<String> alternatives;

    private String competency;

    @Convert(converter = RubricJson.class)
    private List<Criterion> rubric;

    protected Question() {}

    Question(InterviewTemplate template, int position, QuestionDraft draft) {
        this.id = Ids.next();
        this.template = template;
        rewrite(position, draft);
    }

    /** The same question in the next version of its template: its own id, the same words. */
    Question copyFor(InterviewTemplate next) {
        return new Question(
                next,
                position,
                new QuestionDraft(
                        null,
                        type,
                        prompt,
                        required,
                        thinkSeconds,
                        answerSeconds,
                        limit,
                        retakes,
                        options,
                        criteria,
                        alternatives(),
                        competency,
                        rubric));
    }

    /**
     * The same question as it is put to a candidate who was granted something. It is kept nowhere: whoever judges the
     * answers sees the question as it was written.
     */
    public Question adjusted(Allowances granted) {
        if (granted.equals(Allowances.NONE)) {
            return this;
        }
        Question put = copyFor(template);
        put.id = id;
        put.thinkSeconds = granted.stretch(thinkSeconds);
        put.answerSeconds = granted.stretch(answerSeconds);
        if (type.recorded()) {
            put.retakes = retakes + granted.retakes();
            if (granted.text() && !takes(QuestionType.TEXT)) {
                put.alternatives = Stream.concat(alternatives.stream(), Stream.of(QuestionType.TEXT.code()))
                        .toList();
            }
        }
        return put;
    }

    final void rewrite(int newPosition, QuestionDraft draft) {
        position = newPosition;
        type = draft.type();
        prompt = draft.prompt();
        required = draft.required();
        thinkSeconds = QuestionRules.thinkSeconds(draft);
        answerSeconds = QuestionRules.answerSeconds(draft);
        limit = QuestionRules.limit(draft);
        retakes = QuestionRules.retakes(draft);
        options = draft.options() == null ? List.of() : List.copyOf(draft.options());
        criteria = draft.criteria() == null ? "" : draft.criteria();
        alternatives = QuestionRules.alternatives(draft).stream()
                .map(QuestionType::code)
                .toList();
        competency = draft.competency() == null ? "" : draft.competency().strip();
        rubric = List.copyOf(RubricRules.of(draft));
    }

    public UUID id() {
        return id;
    }

    /** From 1. */
    public int position() {
        return position;
    }

    public QuestionType type() {
        return type;
    }

    public String prompt() {
        return prompt;
    }

    public boolean required() {
        return required;
    }

    public int thinkSeconds() {
        return thinkSeconds;
    }

    public int answerSeconds() {
        return answerSeconds;
    }

    public LimitKind limit() {
        return limit;
    }

    public int retakes() {
        return retakes;
    }

    public List<String> options() {
        return options;
    }

    public String criteria() {
        return criteria;
    }

    /** What the question is to show; may be empty. */
    public String competency() {
        return competency;
    }

    /** Criteria with weights and anchors; may be empty. */
    public List<Criterion> rubric() {
        return rubric;
    }

    /** Free words, competency and criteria as one text, for whoever scores. */
    public String criteriaInWords() {
        return RubricRules.inWords(this);
    }

    /** Types by which the candidate may answer instead. */
    public List<QuestionType> alternatives() {
        return alternatives.stream().map(QuestionType::ofCode).toList();
    }

    /** Whether an answer of this type is one to this question. */
    boolean takes(QuestionType answer) {
        return type == answer || alternatives.contains(answer.code());
    }
}
