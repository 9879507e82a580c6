package app.candor.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MomentsTest {
    private static final Instant NEW_YEAR = Instant.parse("2026-12-31T23:30:00Z");

    @Test
    void aMomentShouldBeReadInTheZoneAndTheLanguageOfItsReader() {
        assertThat(Moments.words(NEW_YEAR, null, ZoneId.of("Europe/Berlin"), Locale.GERMAN, false))
                .startsWith("01.01.2027")
                .endsWith("00:30");
        assertThat(Moments.words(NEW_YEAR, "day", ZoneId.of("America/New_York"), Locale.ENGLISH, false))
                .isEqualTo("Dec 31, 2026");
    }

    @Test
    void theZoneShouldBeSaidWhereItMatters() {
        assertThat(Moments.words(NEW_YEAR, "zone", ZoneId.of("Europe/Berlin"), Locale.GERMAN, false))
                .endsWith("00:30 MEZ");
        assertThat(Moments.words(NEW_YEAR, null, ZoneOffset.UTC, Locale.ENGLISH, true))
                .endsWith("UTC");
        assertThat(Moments.words(NEW_YEAR, "day", ZoneOffset.UTC, Locale.ENGLISH, true))
                .doesNotContain("UTC");
    }

    @Test
    void aFactThatWeHaveNoNameForShouldStillBeReadable() {
        assertThat(Reader.plain("talkTime")).isEqualTo("Talk time");
        assertThat(Reader.plain("words_per_minute")).isEqualTo("Words per minute");
    }
}
