package app.candor.interviewing.domain;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.candor.interviewing.QuestionDraft;
import app.candor.interviewing.QuestionType;
import app.candor.interviewing.TemplateDraft;
import app.candor.shared.Problem;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateRulesTest {
    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "de", "es"})
    void candidatesShouldBeSpokenToInFourLanguages(String language) {
        assertThatCode(() -> TemplateRules.checkNew(new TemplateDraft("T", null, language, null, null)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fr", "EN"})
    void anotherLanguageShouldBeRefused(String language) {
        assertThatThrownBy(() -> TemplateRules.checkNew(new TemplateDraft("T", null, language, null, null)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("en, ru, de or es");
    }

    @Test
    void aNewTemplateShouldNeedATitleAndAChangeNone() {
        assertThatThrownBy(() -> TemplateRules.checkNew(new TemplateDraft(null, null, null, null, null)))
                .hasMessage("The title must not be empty.");
        assertThatCode(() -> TemplateRules.checkChange(new TemplateDraft(null, null, null, null, null)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> TemplateRules.checkChange(new TemplateDraft(" ", null, null, null, null)))
                .hasMessage("The title must not be empty.");
    }

    @Test
    void lengthsShouldEndWhereTheRulesSay() {
        assertThatCode(() -> TemplateRules.checkNew(
                        new TemplateDraft("t".repeat(200), "i".repeat(10_000), null, null, null)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> TemplateRules.checkNew(
                        new TemplateDraft("t".repeat(201), "i".repeat(10_001), null, null, null)))
                .hasMessage("2 fields need your attention.");
    }

    @Test
    void anInterviewShouldHaveAtMostAHundredQuestions() {
        assertThatCode(() -> TemplateRules.checkNew(questions(100, "?"))).doesNotThrowAnyException();
        assertThatThrownBy(() -> TemplateRules.checkNew(questions(101, "?"))).hasMessageContaining("100 questions");
    }

    @Test
    void allWordsTogetherShouldFitIntoOneEvent() {
        assertThatCode(() -> TemplateRules.checkNew(questions(100, "x".repeat(2_000))))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> TemplateRules.checkNew(questions(100, "x".repeat(2_001))))
                .hasMessageContaining("200,000 characters");
    }

    private static TemplateDraft questions(int count, String prompt) {
        var question = new QuestionDraft(
                null, QuestionType.TEXT, prompt, true, null, null, null, null, null, null, null, null, null);
        return new TemplateDraft("T", null, null, List.copyOf(Collections.nCopies(count, question)), null);
    }
}
