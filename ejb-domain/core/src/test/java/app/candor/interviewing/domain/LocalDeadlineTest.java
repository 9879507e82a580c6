package app.candor.interviewing.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.candor.interviewing.NewInvitation;
import app.candor.shared.Ids;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalDeadlineTest {
    @ParameterizedTest
    @CsvSource({
        "2027-01-31T18:00, Europe/Berlin, 2027-01-31T17:00:00Z",
        "2027-07-31T18:00, Europe/Berlin, 2027-07-31T16:00:00Z",
        "2027-01-31T18:00, Asia/Kolkata, 2027-01-31T12:30:00Z",
        "2027-01-01T00:30, Pacific/Auckland, 2026-12-31T11:30:00Z",
        // 28 March 2027: two o'clock is three o'clock.
        "2027-03-28T01:59, Europe/Berlin, 2027-03-28T00:59:00Z",
        "2027-03-28T02:30, Europe/Berlin, 2027-03-28T01:30:00Z",
        "2027-03-28T03:00, Europe/Berlin, 2027-03-28T01:00:00Z",
        // 31 October 2027: three o'clock is two o'clock again.
        "2027-10-31T02:30, Europe/Berlin, 2027-10-31T01:30:00Z",
        "2027-10-31T03:00, Europe/Berlin, 2027-10-31T02:00:00Z",
        // Half an hour of daylight saving.
        "2027-10-03T02:15, Australia/Lord_Howe, 2027-10-02T15:45:00Z"
    })
    void theCandidateShouldHaveTheBenefitWhenClocksChange(LocalDateTime local, String zone, Instant expected) {
        assertThat(LocalDeadline.instant(local, zone)).isEqualTo(expected);
    }

    @Test
    void aZoneShouldBeSaidAndExist() {
        LocalDateTime local = LocalDateTime.parse("2027-01-31T18:00");
        assertThatThrownBy(() -> LocalDeadline.instant(local, " ")).hasMessageContaining("which time zone");
        assertThatThrownBy(() -> LocalDeadline.instant(local, "Europe/Atlantis"))
                .hasMessageContaining("Europe/Madrid");
        assertThat(LocalDeadline.checked(null)).isEmpty();
    }

    @Test
    void theEndShouldBeSaidOnce() {
        Instant now = Instant.parse("2026-11-02T09:00:00Z");
        LocalDateTime local = LocalDateTime.parse("2026-11-03T18:00");
        var both = new NewInvitation(Ids.next(), "Z", "z@example.com", null, now, local, "Europe/Berlin", null);
        assertThatThrownBy(() -> ExpiryPolicy.end(both, now)).hasMessageContaining("one way");
        assertThat(ExpiryPolicy.end(
                        NewInvitation.to(Ids.next(), "Z", "z@example.com").until(local, "Europe/Berlin"), now))
                .isEqualTo("2026-11-03T17:00:00Z");
        assertThatThrownBy(() -> ExpiryPolicy.end(
                        NewInvitation.to(Ids.next(), "Z", "z@example.com").until(local.minusDays(2), "Europe/Berlin"),
                        now))
                .hasMessageContaining("future");
    }
}
