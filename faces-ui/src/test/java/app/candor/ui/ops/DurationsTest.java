package app.candor.ui.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationsTest {
    @ParameterizedTest
    @CsvSource({
        "0,0 ms",
        "999,999 ms",
        "1000,1.0 s",
        "4250,4.2 s",
        "59999,59.9 s",
        "60000,1 min 0 s",
        "185000,3 min 5 s",
        "7800000,2 h 10 min",
        "-20,0 ms"
    })
    void aDurationShouldBeSaidInTheUnitsThatMatter(long millis, String words) {
        assertThat(Durations.words(Duration.ofMillis(millis), Locale.ENGLISH)).isEqualTo(words);
    }

    @Test
    void aDurationShouldBeSaidInTheReadersLanguage() {
        assertThat(Durations.words(Duration.ofMillis(4250), Locale.GERMAN)).isEqualTo("4,2 s");
        assertThat(Durations.words(Duration.ofMinutes(130), Locale.forLanguageTag("ru")))
                .isEqualTo("2 ч 10 мин");
    }
}
