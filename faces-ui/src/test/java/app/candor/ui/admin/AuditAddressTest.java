package app.candor.ui.admin;

import static org.assertj.core.api.Assertions.assertThat;

import app.candor.shared.audit.AuditFilter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class AuditAddressTest {
    private static AuditFilter days(String from, String to, String zone) {
        return AuditAddress.filter(null, null, null, null, null, from, to, ZoneId.of(zone));
    }

    @Test
    void daysShouldBeWholeOnesOfTheReader() {
        AuditFilter day = days("2026-07-01", "2026-07-01", "Europe/Berlin");
        assertThat(day.from()).isEqualTo(Instant.parse("2026-06-30T22:00:00Z"));
        assertThat(day.to()).isEqualTo(Instant.parse("2026-07-01T22:00:00Z"));
    }

    @Test
    void theDayWhenClocksGoBackShouldHaveTwentyFiveHours() {
        AuditFilter day = days("2026-10-25", "2026-10-25", "Europe/Berlin");
        assertThat(day.from()).isEqualTo(Instant.parse("2026-10-24T22:00:00Z"));
        assertThat(day.to()).isEqualTo(Instant.parse("2026-10-25T23:00:00Z"));
    }

    @Test
    void mistypedDaysShouldStayOpenAndTurnedOnesBeTurnedRound() {
        assertThat(days("yesterday", "", "UTC").from()).isNull();
        AuditFilter turned = days("2026-07-03", "2026-07-01", "UTC");
        assertThat(turned.from()).isEqualTo(Instant.parse("2026-07-01T00:00:00Z"));
        assertThat(turned.to()).isEqualTo(Instant.parse("2026-07-04T00:00:00Z"));
    }

    @Test
    void whatThePersonHasChosenShouldCountBeforeWhatTheBrowserSays() {
        assertThat(AuditAddress.zone("Asia/Tokyo", "Europe/Berlin")).isEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThat(AuditAddress.zone("", "Europe/Berlin")).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(AuditAddress.zone("", "Mars/Base <1>")).isEqualTo(ZoneOffset.UTC);
        assertThat(AuditAddress.zone("", null)).isEqualTo(ZoneOffset.UTC);
    }
}
