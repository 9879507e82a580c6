package app.candor.ui.hr;

import app.candor.interviewing.QuestionDraft;
import app.candor.interviewing.QuestionType;
import app.candor.interviewing.QuestionView;
import app.candor.shared.Problem;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The questions of the form in their order. A place that does not exist changes nothing: the page may be behind. */
class EditedQuestions implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Pattern PLACE = Pattern.compile("questions\\[(\\d+)].*");

    private final ArrayList<EditedQuestion> items = new ArrayList<>();

    static EditedQuestions of(List<QuestionView> views) {
        EditedQuestions questions = new EditedQuestions();
        views.forEach(view -> questions.items.add(EditedQuestion.of(view)));
        return questions;
    }

    List<EditedQuestion> items() {
        return items;
    }

    /** Takes the place of all, except that nothing can be a stored question which is not among these any more. */
    void replaceBy(List<EditedQuestion> others) {
        Set<UUID> stored = items.stream()
                .map(EditedQuestion::getId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        others.stream().filter(other -> !stored.contains(other.getId())).forEach(other -> other.identify(null));
        items.clear();
        items.addAll(others);
    }

    void add(QuestionType type) {
        items.add(EditedQuestion.empty(type));
    }

    /** Puts the same words once more behind a question. */
    void duplicate(int index) {
        if (exists(index)) {
            items.add(index + 1, items.get(index).copy());
        }
    }

    void remove(int index) {
        if (exists(index)) {
            items.remove(index);
        }
    }

    /** Takes the question out and puts it in again so that it ends up at {@code to}; the others keep their order. */
    void move(int from, int to) {
        if (exists(from) && exists(to)) {
            items.add(to, items.remove(from));
        }
    }

    List<QuestionDraft> toDrafts() {
        return items.stream().map(EditedQuestion::toDraft).toList();
    }

    /**
     * Puts each violation at its question.
     *
     * @return the violations that belong to no question
     */
    List<Problem.Violation> show(List<Problem.Violation> violations) {
        items.forEach(EditedQuestion::accept);
        List<Problem.Violation> others = new ArrayList<>();
        for (Problem.Violation violation : violations) {
            int index = numberOf(violation) - 1;
            if (exists(index)) {
                items.get(index).refuse(violation.message());
            } else {
                others.add(violation);
            }
        }
        return others;
    }

    /** The number of the question that a violation is about, from 1; 0 when it is about none. */
    static int numberOf(Problem.Violation violation) {
        Matcher place = PLACE.matcher(violation.field());
        return place.matches() ? Integer.parseInt(place.group(1)) + 1 : 0;
    }

    private boolean exists(int index) {
        return index >= 0 && index < items.size();
    }
}
