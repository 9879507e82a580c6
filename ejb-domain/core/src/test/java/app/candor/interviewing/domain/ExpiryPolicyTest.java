package app.candor.interviewing.domain;

import static app.candor.interviewing.domain.Drafts.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ExpiryPolicyTest {
    @Test
    void aCandidateShouldHaveFourteenDaysWhenNobodySaysOtherwise() {
        assertThat(ExpiryPolicy.expiresAt(null, NOW)).isEqualTo(NOW.plus(Duration.ofDays(14)));
    }

    @Test
    void theEndShouldLieInTheFutureAndWithinAYear() {
        Instant year = NOW.plus(Duration.ofDays(366));
        assertThat(ExpiryPolicy.expiresAt(year, NOW)).isEqualTo(year);
        assertThatThrownBy(() -> ExpiryPolicy.expiresAt(NOW, NOW)).hasMessageContaining("future");
        assertThatThrownBy(() -> ExpiryPolicy.expiresAt(NOW.minusSeconds(1), NOW))
                .hasMessageContaining("future");
        assertThatThrownBy(() -> ExpiryPolicy.expiresAt(year.plusMillis(1), NOW))
                .hasMessageContaining("one year");
    }

    @Test
    void theSecondOfTheEndShouldBeTooLate() {
        assertThat(ExpiryPolicy.isOver(NOW, NOW.minusMillis(1))).isFalse();
        assertThat(ExpiryPolicy.isOver(NOW, NOW)).isTrue();
    }
}
