package app.candor.ui.hr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.candor.interviewing.LimitKind;
import app.candor.interviewing.QuestionDraft;
import app.candor.interviewing.QuestionType;
import app.candor.interviewing.QuestionView;
import app.candor.shared.Ids;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnsavedTemplateTest {
    private static final String COPY = """
            {"title":"Tïtle 😀","intro":"","language":"de","questions":[
             {"id":"%s","type":"video","prompt":"Why?","required":false,"think":null,"answer":90,"limit":"hard","retakes":2,
              "options":"","criteria":"Says why."},
             {"id":"","type":"single_choice","prompt":"","required":true,"think":null,"answer":null,"limit":"","retakes":null,
              "options":"a\\nb","criteria":""}]}
            """;

    @Test
    void everythingThatWasTypedShouldComeBack() {
        UUID id = Ids.next();
        UnsavedTemplate copy = UnsavedTemplate.parse(COPY.formatted(id));
        assertThat(copy.title()).isEqualTo("Tïtle 😀");
        assertThat(copy.intro()).isNull();
        assertThat(copy.language()).isEqualTo("de");
        assertThat(copy.questions())
                .extracting(EditedQuestion::toDraft)
                .containsExactly(
                        new QuestionDraft(
                                id,
                                QuestionType.VIDEO,
                                "Why?",
                                false,
                                null,
                                90,
                                LimitKind.HARD,
                                2,
                                List.of(),
                                "Says why.",
                                List.of(),
                                "",
                                List.of()),
                        new QuestionDraft(
                                null,
                                QuestionType.SINGLE_CHOICE,
                                null,
                                true,
                                null,
                                null,
                                null,
                                null,
                                List.of("a", "b"),
                                "",
                                List.of(),
                                "",
                                List.of()));
    }

    @Test
    void aQuestionThatSomebodyRemovedMeanwhileShouldComeBackAsANewOne() {
        QuestionView still = view(Ids.next());
        EditedQuestions questions = EditedQuestions.of(List.of(still));
        UnsavedTemplate copy = UnsavedTemplate.parse(COPY.formatted(Ids.next()));
        questions.replaceBy(copy.questions());
        assertThat(questions.toDrafts()).extracting(QuestionDraft::id).containsExactly(null, null);

        EditedQuestions known = EditedQuestions.of(List.of(still));
        known.replaceBy(UnsavedTemplate.parse(COPY.formatted(still.id())).questions());
        assertThat(known.toDrafts()).extracting(QuestionDraft::id).containsExactly(still.id(), null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{\"questions\":null}",
                "{\"questions\":[1]}",
                "{\"questions\":[{\"type\":\"song\"}]}",
                "{\"questions\":[{\"type\":\"text\",\"id\":\"x\"}]}",
                "{\"questions\":[{\"type\":\"text\",\"think\":1e30}]}"
            })
    void whatTheScriptNeverWroteShouldBeRefused(String json) {
        assertThatThrownBy(() -> UnsavedTemplate.parse(json)).isInstanceOf(IllegalArgumentException.class);
    }

    private static QuestionView view(UUID id) {
        return new QuestionView(
                id,
                0,
                QuestionType.TEXT,
                "Old",
                true,
                0,
                600,
                LimitKind.SOFT,
                0,
                List.of(),
                "",
                List.of(),
                "",
                List.of());
    }
}
