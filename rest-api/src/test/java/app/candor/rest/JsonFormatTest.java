package app.candor.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.candor.interviewing.QuestionDraft;
import app.candor.interviewing.QuestionType;
import app.candor.interviewing.TemplateDraft;
import app.candor.shared.Page;
import app.candor.shared.Problem;
import jakarta.json.JsonObject;
import jakarta.json.bind.Jsonb;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JsonFormatTest {
    private final Jsonb json = JsonFormat.create();

    /** A score that may be absent, an enum, a point in time. */
    public record Scored(UUID id, Integer score, QuestionType type, Instant at, List<QuestionType> all) {}

    @Test
    void enumsShouldBeCodesAndAbsentValuesExplicit() {
        assertThat(json.toJson(new Scored(
                        new UUID(0, 1),
                        null,
                        QuestionType.SINGLE_CHOICE,
                        Instant.parse("2026-11-01T10:00:00Z"),
                        List.of(QuestionType.VIDEO))))
                .isEqualTo("{\"all\":[\"video\"],\"at\":\"2026-11-01T10:00:00Z\","
                        + "\"id\":\"00000000-0000-0000-0000-000000000001\",\"score\":null,\"type\":\"single_choice\"}");
    }

    @Test
    void aTemplateShouldBeReadAsItIsWritten() {
        TemplateDraft draft = json.fromJson(
                "{\"title\":\"T\",\"language\":\"en\",\"questions\":[{\"type\":\"single_choice\",\"prompt\":\"🙂\","
                        + "\"options\":[\"a\",\"b\"],\"limit\":\"hard\",\"unknown\":1}]}",
                TemplateDraft.class);
        QuestionDraft question = draft.questions().get(0);
        assertThat(question.type()).isEqualTo(QuestionType.SINGLE_CHOICE);
        assertThat(question.prompt()).isEqualTo("🙂");
        assertThat(question.options()).containsExactly("a", "b");
        assertThat(question.answerSeconds()).isNull();
        assertThat(draft.intro()).isNull();
    }

    @Test
    void anUnknownCodeShouldNameTheChoices() {
        assertThatThrownBy(() -> json.fromJson("{\"type\":\"VIDEO\"}", QuestionDraft.class))
                .satisfies(failure -> assertThat(
                                Problems.cause(failure, UnknownCode.class).getMessage())
                        .contains("video, audio, text, single_choice, multiple_choice, file"));
    }

    @Test
    void anUnknownCodeShouldBeToldUnderTheNameOfItsField() {
        assertThatThrownBy(() ->
                        json.fromJson("{\"title\":\"T\",\"questions\":[{\"type\":\"hologram\"}]}", TemplateDraft.class))
                .satisfies(failure -> {
                    ProblemDocument told = Problems.explain(failure, "/api/v1/templates");
                    assertThat(told.status()).isEqualTo(422);
                    assertThat(told.violations())
                            .extracting(ProblemDocument.Violation::field)
                            .containsExactly("questions.type");
                });
    }

    @Test
    void aListShouldBeItemsAndNext() {
        assertThat(json.toJson(new Page<>(List.of("a"), null))).isEqualTo("{\"items\":[\"a\"],\"next\":null}");
    }

    @Test
    void aProblemShouldLeaveOutWhatItDoesNotSay() {
        assertThat(json.fromJson(
                        json.toJson(ProblemDocument.of(Problem.notFound("template"), 404, "/api/v1/templates/1")),
                        JsonObject.class))
                .containsOnlyKeys("type", "title", "status", "instance");
    }
}
