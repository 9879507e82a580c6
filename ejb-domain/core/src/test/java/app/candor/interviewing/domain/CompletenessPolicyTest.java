package app.candor.interviewing.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.candor.shared.Problem;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CompletenessPolicyTest {
    private final List<Question> questions = Drafts.draft(Drafts.video(1, true), Drafts.text(false), Drafts.text(true))
            .questions();

    @Test
    void onlyRequiredAnswersShouldBeMissed() {
        UUID first = questions.get(0).id();
        UUID third = questions.get(2).id();
        assertThatCode(() -> CompletenessPolicy.require(questions, Set.of(first, third)))
                .doesNotThrowAnyException();
        Problem problem =
                catchThrowableOfType(Problem.class, () -> CompletenessPolicy.require(questions, Set.of(first)));
        assertThat(problem).hasMessage("Question 3 still needs your answer.");
        assertThat(problem.kind()).isEqualTo(Problem.Kind.CONFLICT);
        assertThat(problem.violations()).extracting(Problem.Violation::field).containsExactly("responses." + third);
        assertThatThrownBy(() -> CompletenessPolicy.require(questions, Set.of()))
                .hasMessage("These questions still need your answer: 1, 3.");
    }
}
