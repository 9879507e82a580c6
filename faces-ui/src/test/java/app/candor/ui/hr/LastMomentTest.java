package app.candor.ui.hr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.candor.shared.Problem;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LastMomentTest {
    @Test
    void aDayShouldEndWhereTheReaderIs() {
        assertThat(LastMoment.of("2026-12-01", "Europe/Berlin")).isEqualTo(Instant.parse("2026-12-01T22:59:59Z"));
        assertThat(LastMoment.of("2026-12-01", "Pacific/Auckland")).isEqualTo(Instant.parse("2026-12-01T10:59:59Z"));
    }

    @Test
    void anUnknownZoneShouldBeUtc() {
        assertThat(LastMoment.of("2026-12-01", null)).isEqualTo(Instant.parse("2026-12-01T23:59:59Z"));
        assertThat(LastMoment.of("2026-12-01", "Moon/Crater")).isEqualTo(Instant.parse("2026-12-01T23:59:59Z"));
    }

    @Test
    void noDayShouldBeNoMoment() {
        assertThat(LastMoment.of(null, "Europe/Berlin")).isNull();
    }

    @Test
    void whatIsNoDayShouldBeRefused() {
        assertThatThrownBy(() -> LastMoment.of("2026-02-30", null)).isInstanceOf(Problem.class);
    }
}
