package app.candor.interviewing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import app.candor.shared.Problem.Violation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextRuleTest {
    private static final TextRule LINE = TextRule.line("The title", 1, 10);
    private static final TextRule PROSE = TextRule.prose("The prompt", 0, 10);

    @ParameterizedTest
    @ValueSource(strings = {"<b>x</b>", "🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂", "привет", "a\"b'c\\", "&lt;"})
    void whatPeopleWriteShouldBeWelcome(String text) {
        assertThat(complaints(LINE, text)).isEmpty();
    }

    @Test
    void anEmojiShouldCountAsOneCharacter() {
        assertThat(complaints(LINE, "🙂".repeat(11)))
                .containsExactly("The title may have at most 10 characters; this has 11.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\t"})
    void nothingShouldNotBeEnoughWhereSomethingIsNeeded(String text) {
        assertThat(complaints(LINE, text)).containsExactly("The title must not be empty.");
    }

    @Test
    void nothingShouldBeFineWhereNothingIsNeeded() {
        assertThat(complaints(PROSE, null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u0007b", "a\uD800", "a\u0085"})
    void whatTheDatabaseCannotKeepShouldBeRefused(String text) {
        assertThat(complaints(PROSE, text)).singleElement().asString().contains("control character");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\rb", "a\tb", "a\u2028b"})
    void aLineBreakShouldBeRefusedInALineOnly(String text) {
        assertThat(complaints(LINE, text)).singleElement().asString().contains("control character");
        assertThat(complaints(PROSE, text)).isEmpty();
    }

    private static List<String> complaints(TextRule rule, String text) {
        var violations = new ArrayList<Violation>();
        rule.check("field", text, violations);
        return violations.stream().map(Violation::message).toList();
    }
}
