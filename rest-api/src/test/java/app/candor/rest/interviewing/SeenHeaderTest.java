package app.candor.rest.interviewing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.candor.interviewing.SeenAnswer;
import app.candor.shared.Problem;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SeenHeaderTest {
    @Test
    void whoSaysNothingShouldNotCare() {
        assertThat(SeenHeader.read(null, null)).isNull();
        assertThat(SeenHeader.read("*", null)).isNull();
        assertThat(SeenHeader.read(" ", "")).isNull();
    }

    @Test
    void whoSawNoAnswerAndWhoSawOneShouldBeToldApart() {
        assertThat(SeenHeader.read(null, "*")).isEqualTo(SeenAnswer.NONE);
        assertThat(SeenHeader.read("\"2026-11-02T09:00:00.125Z\"", null).savedAt())
                .isEqualTo(Instant.parse("2026-11-02T09:00:00.125Z"));
    }

    @Test
    void aTagThatWeNeverGaveShouldBeRefused() {
        assertThatThrownBy(() -> SeenHeader.read("\"7\"", null)).isInstanceOf(Problem.class);
    }
}
