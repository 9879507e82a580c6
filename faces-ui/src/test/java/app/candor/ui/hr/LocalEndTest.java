package app.candor.ui.hr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.candor.shared.Problem;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class LocalEndTest {
    @Test
    void aDayWithoutATimeShouldEndBeforeMidnight() {
        assertThat(LocalEnd.of("2026-12-01", null)).isEqualTo(LocalDateTime.parse("2026-12-01T23:59"));
        assertThat(LocalEnd.of("2026-12-01", "18:30")).isEqualTo(LocalDateTime.parse("2026-12-01T18:30"));
        assertThat(LocalEnd.of("", "18:30")).isNull();
        assertThat(LocalEnd.of(null, null)).isNull();
    }

    @Test
    void whatIsNoDayOrTimeShouldBeRefused() {
        assertThatThrownBy(() -> LocalEnd.of("2026-02-30", null)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> LocalEnd.of("2026-02-03", "25:00")).isInstanceOf(Problem.class);
    }
}
