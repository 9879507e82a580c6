package app.candor.ui.hr;

import app.candor.interviewing.CriteriaAdvice;
import app.candor.interviewing.CriteriaRequest;
import app.candor.interviewing.Criterion;
import app.candor.shared.CurrentCaller;
import app.candor.ui.shell.News;
import app.candor.ui.shell.Texts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Criteria that the language model suggested for one question of the form. They are beside the form and not in it, so that
 * nothing of them is saved before a person takes them over.
 */
@Named
@ViewScoped
public class CriteriaProposal implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    CriteriaAdvice advice;

    @Inject
    CurrentCaller caller;

    @Inject
    TemplateEditor editor;

    private int place = -1;
    private String prompt;
    private ArrayList<Criterion> criteria = new ArrayList<>();

    /** Whether there is a model to ask. */
    public boolean isOffered() {
        return advice.offered();
    }

    /** @param index of the question in the form */
    public void ask(int index) {
        List<EditedQuestion> questions = editor.getQuestions();
        if (index < 0 || index >= questions.size()) {
            return;
        }
        EditedQuestion question = questions.get(index);
        criteria = new ArrayList<>(advice.suggest(
                        caller.get(),
                        new CriteriaRequest(
                                editor.getLanguage(),
                                question.getType(),
                                question.getPrompt(),
                                question.getCompetency(),
                                question.getCriteria()))
                .criteria());
        place = index;
        prompt = question.getPrompt();
    }

    /** Puts them into the form, instead of those that the question had; from there on they are like any others. */
    public void use() {
        EditedQuestion question = asked();
        if (question == null) {
            News.bad(Texts.get("proposal.gone"));
            return;
        }
        question.replaceRubric(criteria);
        dismiss();
    }

    public void dismiss() {
        criteria = new ArrayList<>();
    }

    /** The question, although it may have moved since; {@code null} when other words are asked now. */
    private EditedQuestion asked() {
        List<EditedQuestion> questions = editor.getQuestions();
        if (place < questions.size() && prompt.equals(questions.get(place).getPrompt())) {
            return questions.get(place);
        }
        return questions.stream()
                .filter(question -> question.isScored() && prompt.equals(question.getPrompt()))
                .findFirst()
                .orElse(null);
    }

    public List<Criterion> getCriteria() {
        return criteria;
    }

    /** From 0, where the question was when it was asked about. */
    public int getPlace() {
        return place;
    }

    public boolean isReplacing() {
        EditedQuestion question = asked();
        return question != null && !question.getRubric().isEmpty();
    }
}
