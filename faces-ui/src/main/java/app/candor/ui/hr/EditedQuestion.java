package app.candor.ui.hr;

import app.candor.interviewing.Criterion;
import app.candor.interviewing.LimitKind;
import app.candor.interviewing.QuestionDraft;
import app.candor.interviewing.QuestionType;
import app.candor.interviewing.QuestionView;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** A question in the form: what has been typed, right or not. Times in seconds. */
public class EditedQuestion implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int DEFAULT_THINK_SECONDS = 30;
    private static final int DEFAULT_ANSWER_SECONDS = 120;
    private static final int CHOICE_SECONDS = 30;
    private static final int WRITING_SECONDS = 120;
    private static final int DEFAULT_RETAKES = 1;
    private static final int DEFAULT_FILE_RETAKES = 5;

    private UUID id;
    private QuestionType type;
    private String prompt;
    private boolean required = true;
    private Integer thinkSeconds = DEFAULT_THINK_SECONDS;
    private Integer answerSeconds = DEFAULT_ANSWER_SECONDS;
    private LimitKind limit = LimitKind.SOFT;
    private Integer retakes = DEFAULT_RETAKES;
    private String options;
    private String criteria;
    private String competency;
    private final ArrayList<EditedCriterion> rubric = new ArrayList<>();
    private boolean audioInstead;
    private boolean textInstead;
    private String error;

    static EditedQuestion empty(QuestionType type) {
        EditedQuestion question = new EditedQuestion();
        question.type = type;
        question.retakes = type == QuestionType.FILE ? DEFAULT_FILE_RETAKES : DEFAULT_RETAKES;
        return question;
    }

    static EditedQuestion of(QuestionView view) {
        EditedQuestion question = new EditedQuestion();
        question.id = view.id();
        question.type = view.type();
        question.prompt = view.prompt();
        question.required = view.required();
        question.thinkSeconds = view.thinkSeconds();
        question.answerSeconds = view.answerSeconds();
        question.limit = view.limit();
        question.retakes = view.retakes();
        question.options = String.join("\n", view.options());
        question.criteria = view.criteria();
        question.competency = view.competency();
        view.rubric().forEach(criterion -> question.rubric.add(EditedCriterion.of(criterion)));
        question.audioInstead = view.alternatives().contains(QuestionType.AUDIO);
        question.textInstead = view.alternatives().contains(QuestionType.TEXT);
        return question;
    }

    /** What is asked for, without what this type of question does not have. */
    QuestionDraft toDraft() {
        boolean recorded = type.recorded();
        return new QuestionDraft(
                id,
                type,
                prompt,
                required,
                recorded ? thinkSeconds : null,
                recorded ? answerSeconds : null,
                recorded ? limit : null,
                recorded || type == QuestionType.FILE ? retakes : null,
                type.choice() ? optionList() : List.of(),
                criteria == null ? "" : criteria,
                alternatives(),
                competency == null ? "" : competency,
                isScored() ? rubric.stream().map(EditedCriterion::toCriterion).toList() : List.of());
    }

    private List<QuestionType> alternatives() {
        List<QuestionType> alternatives = new ArrayList<>();
        if (audioInstead && type == QuestionType.VIDEO) {
            alternatives.add(QuestionType.AUDIO);
        }
        if (textInstead && type.recorded()) {
            alternatives.add(QuestionType.TEXT);
        }
        return alternatives;
    }

    /** One option a line; empty lines are no options. */
    private List<String> optionList() {
        return options == null
                ? List.of()
                : options.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    /** Which stored question this is; {@code null} for a new one. */
    void identify(UUID stored) {
        id = stored;
    }

    public UUID getId() {
        return id;
    }

    public boolean isVideo() {
        return type == QuestionType.VIDEO;
    }

    /** Whether it is answered with a camera or a microphone, within a time. */
    public boolean isRecorded() {
        return type.recorded();
    }

    public boolean isChoice() {
        return type.choice();
    }

    public boolean isFile() {
        return type == QuestionType.FILE;
    }

    /** What a candidate needs for it: the whole time of a recording, else what is usual. As in {@code template-live.js}. */
    public int getSeconds() {
        if (isRecorded()) {
            return (thinkSeconds == null ? 0 : thinkSeconds) + (answerSeconds == null ? 0 : answerSeconds);
        }
        return isChoice() ? CHOICE_SECONDS : WRITING_SECONDS;
    }

    /** Choices and files are never scored. */
    public boolean isScored() {
        return !isChoice() && !isFile();
    }

    public String getCompetency() {
        return competency;
    }

    public void setCompetency(String competency) {
        this.competency = competency;
    }

    public List<EditedCriterion> getRubric() {
        return rubric;
    }

    /** Another criterion, with the weight that is left. */
    public void addCriterion() {
        rubric.add(EditedCriterion.weighing(Math.max(1, 100 - getWeights())));
    }

    public void removeCriterion(int index) {
        if (index >= 0 && index < rubric.size()) {
            rubric.remove(index);
        }
    }

    void replaceRubric(List<Criterion> criteria) {
        rubric.clear();
        criteria.forEach(criterion -> rubric.add(EditedCriterion.of(criterion)));
    }

    /** What the weights add up to. */
    public int getWeights() {
        return rubric.stream()
                .map(EditedCriterion::getWeight)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** The same words as a question that is not stored yet. */
    EditedQuestion copy() {
        EditedQuestion copy = new EditedQuestion();
        copy.type = type;
        copy.prompt = prompt;
        copy.required = required;
        copy.thinkSeconds = thinkSeconds;
        copy.answerSeconds = answerSeconds;
        copy.limit = limit;
        copy.retakes = retakes;
        copy.options = options;
        copy.criteria = criteria;
        copy.competency = competency;
        rubric.forEach(criterion -> copy.rubric.add(EditedCriterion.of(criterion.toCriterion())));
        copy.audioInstead = audioInstead;
        copy.textInstead = textInstead;
        return copy;
    }

    /** Whether the candidate may answer by sound alone instead. */
    public boolean isAudioInstead() {
        return audioInstead;
    }

    public void setAudioInstead(boolean audioInstead) {
        this.audioInstead = audioInstead;
    }

    /** Whether the candidate may answer in writing instead. */
    public boolean isTextInstead() {
        return textInstead;
    }

    public void setTextInstead(boolean textInstead) {
        this.textInstead = textInstead;
    }

    public QuestionType getType() {
        return type;
    }

    public void setType(QuestionType type) {
        this.type = type;
    }

    public String getPrompt() {
        return prompt;
    }

    public void setPrompt(String prompt) {
        this.prompt = prompt;
    }

    public boolean isRequired() {
        return required;
    }

    public void setRequired(boolean required) {
        this.required = required;
    }

    public Integer getThinkSeconds() {
        return thinkSeconds;
    }

    public void setThinkSeconds(Integer thinkSeconds) {
        this.thinkSeconds = thinkSeconds;
    }

    public Integer getAnswerSeconds() {
        return answerSeconds;
    }

    public void setAnswerSeconds(Integer answerSeconds) {
        this.answerSeconds = answerSeconds;
    }

    public LimitKind getLimit() {
        return limit;
    }

    public void setLimit(LimitKind limit) {
        this.limit = limit;
    }

    public Integer getRetakes() {
        return retakes;
    }

    public void setRetakes(Integer retakes) {
        this.retakes = retakes;
    }

    public String getOptions() {
        return options;
    }

    public void setOptions(String options) {
        this.options = options;
    }

    public String getCriteria() {
        return criteria;
    }

    public void setCriteria(String criteria) {
        this.criteria = criteria;
    }

    /** What the last attempt to save had against this question; {@code null} for nothing. */
    public String getError() {
        return error;
    }

    void refuse(String sentence) {
        error = error == null ? sentence : error + " " + sentence;
    }

    void accept() {
        error = null;
    }
}
