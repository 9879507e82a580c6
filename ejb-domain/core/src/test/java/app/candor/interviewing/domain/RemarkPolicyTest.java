package app.candor.interviewing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import app.candor.interviewing.Criterion;
import app.candor.interviewing.QuestionDraft;
import app.candor.interviewing.QuestionType;
import app.candor.interviewing.Remark;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemarkPolicyTest {
    private static final String CLEAR = "Tell us about a release that went wrong in your hands.";
    private static final Criterion WORDS =
            new Criterion("Own part", 100, "Blames others only.", "Names their own part.", "And what changed since.");

    private static QuestionDraft asking(QuestionType type, String prompt, String criteria, Criterion... rubric) {
        return new QuestionDraft(
                null,
                type,
                prompt,
                true,
                null,
                null,
                null,
                null,
                List.of("a", "b"),
                criteria,
                null,
                "",
                List.of(rubric));
    }

    private static List<String> codes(String language, QuestionDraft question) {
        return RemarkPolicy.of(language, List.of(question)).stream()
                .map(Remark::code)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|Do you have experience with Kafka?|yes-no-question",
                "de|Haben Sie schon einmal ein Team geleitet?|yes-no-question",
                "es|¿Tiene experiencia con clientes difíciles?|yes-no-question",
                "ru|Есть ли у вас опыт работы с базами?|yes-no-question",
                "en|What did you change in the team and why was it needed?|double-question",
                "de|Was haben Sie geändert und warum war das nötig?|double-question",
                "es|Qué cambió en el equipo y por qué hizo falta.|double-question",
                "ru|Что вы изменили в команде и почему это было нужно?|double-question",
                "en|Please tell us about yourself.|too-open",
                "de|Erzählen Sie uns etwas über sich.|too-open",
                "es|Háblenos un poco de usted.|too-open",
                "ru|Расскажите немного о себе.|too-open",
                "en|Your strengths?|too-short"
            })
    void aVagueQuestionShouldBeNamedInItsLanguage(String language, String prompt, String code) {
        assertThat(codes(language, asking(QuestionType.VIDEO, prompt, "Concrete.")))
                .containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|Tell us about a release that went wrong in your hands.",
                "en|Have you ever missed a deadline? Tell us about the last time.",
                "en|Describe how you and your team plan a release.",
                "de|Beschreiben Sie, wie Sie und Ihr Team ein Release planen.",
                "es|Cuente la última vez que perdió a un cliente.",
                "ru|Опишите последний случай, когда релиз сорвался."
            })
    void aClearQuestionShouldGetNoRemark(String language, String prompt) {
        assertThat(codes(language, asking(QuestionType.TEXT, prompt, "", WORDS)))
                .isEmpty();
    }

    @Test
    void aChoiceMayBeAnsweredByYesOrNo() {
        assertThat(codes("en", asking(QuestionType.SINGLE_CHOICE, "Would you relocate?", "")))
                .isEmpty();
    }

    @Test
    void criteriaShouldBeThereAndHaveAnchorsThatSaySomething() {
        assertThat(codes("en", asking(QuestionType.AUDIO, CLEAR, ""))).containsExactly("no-criteria");
        assertThat(codes("en", asking(QuestionType.AUDIO, CLEAR, "", new Criterion("Result", 100, "", "x", "y z"))))
                .containsExactly("anchor-missing");
        assertThat(codes(
                        "de",
                        asking(
                                QuestionType.AUDIO,
                                CLEAR,
                                "",
                                new Criterion("Ziel", 100, "Keins.", "Gut.", "Sehr gut"))))
                .containsExactly("anchor-only-rates");
        assertThat(codes(
                        "en",
                        asking(
                                QuestionType.AUDIO,
                                CLEAR,
                                "",
                                new Criterion("Goal", 100, "Says it.", "Says it.", "More."))))
                .containsExactly("anchors-alike");
    }

    @ParameterizedTest
    @CsvSource({"en,Confident and enthusiastic", "de,Angenehme Stimme", "es,Buena apariencia", "ru,Внешность и улыбка"})
    void whatIsNeverScoredShouldBeNamed(String language, String words) {
        assertThat(codes(language, asking(QuestionType.VIDEO, "Что случилось в проекте тогда", words)))
                .containsExactly("about-the-person");
        Remark remark = RemarkPolicy.of(
                        language,
                        List.of(asking(
                                QuestionType.VIDEO, CLEAR, "", WORDS, new Criterion(words, 1, "A b.", "C d.", "E f."))))
                .get(0);
        assertThat(remark.criterion()).isEqualTo(2);
        assertThat(remark.question()).isEqualTo(1);
    }

    @Property
    void noWordsShouldBreakIt(@ForAll String prompt, @ForAll String words) {
        for (String language : List.of("en", "de", "es", "ru")) {
            var question = asking(QuestionType.VIDEO, prompt, words, new Criterion(words, 1, words, prompt, null));
            assertThat(RemarkPolicy.of(language, List.of(question, question)))
                    .isEqualTo(RemarkPolicy.of(language, List.of(question, question)));
        }
    }
}
