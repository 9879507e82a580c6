package app.candor.ui.hr;

import app.candor.interviewing.LimitKind;
import app.candor.interviewing.QuestionDraft;
import app.candor.interviewing.QuestionType;
import app.candor.interviewing.QuestionView;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/** A question in the form: what has been typed, right or not. Times in seconds. */
public class EditedQuestion implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int DEFAULT_THINK_SECONDS = 30;
    private static final int DEFAULT_ANSWER_SECONDS = 120;

    private UUID id;
    private QuestionType type;
    private String prompt;
    private boolean required = true;
    private Integer thinkSeconds = DEFAULT_THINK_SECONDS;
    private Integer answerSeconds = DEFAULT_ANSWER_SECONDS;
    private LimitKind limit = LimitKind.SOFT;
    private Integer retakes = 1;
    private String options;
    private String criteria;
    private String error;

    static EditedQuestion empty(QuestionType type) {
        EditedQuestion question = new EditedQuestion();
        question.type = type;
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
        return question;
    }

    /** What is asked for, without what this type of question does not have. */
    QuestionDraft toDraft() {
        boolean video = type == QuestionType.VIDEO;
        return new QuestionDraft(
                id,
                type,
                prompt,
                required,
                video ? thinkSeconds : null,
                video ? answerSeconds : null,
                video ? limit : null,
                video ? retakes : null,
                type == QuestionType.SINGLE_CHOICE ? optionList() : List.of(),
                criteria == null ? "" : criteria);
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

    public boolean isChoice() {
        return type == QuestionType.SINGLE_CHOICE;
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
