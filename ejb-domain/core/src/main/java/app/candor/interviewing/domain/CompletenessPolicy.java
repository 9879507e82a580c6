package app.candor.interviewing.domain;

import app.candor.shared.Problem;
import app.candor.shared.Problem.Violation;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** An interview is handed in when every required question has its answer. */
final class CompletenessPolicy {
    private CompletenessPolicy() {}

    /**
     * @throws Problem {@code answers-missing}, naming the questions
     */
    static void require(List<Question> questions, Collection<UUID> answered) {
        List<Question> missing = questions.stream()
                .filter(question -> question.required() && !answered.contains(question.id()))
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        String numbers = missing.stream()
                .map(question -> String.valueOf(question.position()))
                .collect(Collectors.joining(", "));
        throw new Problem(
                Problem.Kind.CONFLICT,
                "answers-missing",
                missing.size() == 1
                        ? "Question " + numbers + " still needs your answer."
                        : "These questions still need your answer: " + numbers + ".",
                missing.stream()
                        .map(question -> new Violation(
                                "responses." + question.id(),
                                "Question " + question.position() + " still needs your answer."))
                        .toList());
    }
}
