package app.candor.interviewing.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.candor.interviewing.Criterion;
import app.candor.interviewing.QuestionDraft;
import app.candor.interviewing.QuestionType;
import app.candor.shared.Problem;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class RubricRulesTest {
    private static QuestionDraft asking(String criteria, String competency, Criterion... rubric) {
        return new QuestionDraft(
                null,
                QuestionType.TEXT,
                "Why?",
                true,
                null,
                null,
                null,
                null,
                null,
                criteria,
                null,
                competency,
                List.of(rubric));
    }

    private static Criterion weighing(Integer weight) {
        return new Criterion("Own part", weight, "Blames others.", "Says what they did.", "And what changed since.");
    }

    @Test
    void aTemplateWhoseCriteriaDoNotAddUpShouldNotBePublished() {
        InterviewTemplate template = Drafts.draft(Drafts.text(true), asking("", "", weighing(60), weighing(30)));
        assertThatThrownBy(() -> template.publish(Drafts.NOW))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo("criteria-do-not-add-up"))
                .hasMessage("The weights of the criteria of question 2 add up to 90. They must add up to 100.");
        InterviewTemplate whole = Drafts.draft(asking("", "", weighing(60), weighing(40)));
        assertThatCode(() -> whole.publish(Drafts.NOW)).doesNotThrowAnyException();
    }

    @Test
    void aCriterionShouldHaveANameAndAWeight() {
        for (Criterion wrong :
                List.of(weighing(0), weighing(101), weighing(null), new Criterion(" ", 100, "", "", ""))) {
            assertThatThrownBy(() -> Drafts.draft(asking("", "", wrong))).isInstanceOf(Problem.class);
        }
        Criterion[] many = Collections.nCopies(11, weighing(5)).toArray(new Criterion[0]);
        assertThatThrownBy(() -> Drafts.draft(asking("", "", many))).hasMessageContaining("at most 10 criteria");
    }

    @Test
    void theScorerShouldReadAllOfItAsWords() {
        assertThat(Drafts.question(asking("Concrete.", "Ownership", weighing(100)))
                        .criteriaInWords())
                .isEqualTo("Concrete.\nCompetency: Ownership\nOwn part (weight 100 of 100)\n- 0: Blames others.\n"
                        + "- 3: Says what they did.\n- 5: And what changed since.");
        assertThat(Drafts.question(asking("Concrete.", "")).criteriaInWords()).isEqualTo("Concrete.");
        assertThat(Drafts.question(asking(null, null)).criteriaInWords()).isEmpty();
    }
}
