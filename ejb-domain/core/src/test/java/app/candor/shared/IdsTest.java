package app.candor.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdsTest {
    /** As many in one millisecond as no installation makes in a day: a clock alone would give one id. */
    @Test
    void idsOfTheSameMillisecondShouldDiffer() {
        Set<UUID> ids = new HashSet<>();
        for (int i = 0; i < 200_000; i++) {
            ids.add(Ids.at(1_795_000_000_000L));
        }
        assertThat(ids).hasSize(200_000);
    }

    @Test
    void anIdShouldBeAUuidOfVersionSevenAndSortByTime() {
        UUID earlier = Ids.at(1_795_000_000_000L);
        UUID later = Ids.at(1_795_000_000_001L);
        assertThat(earlier.version()).isEqualTo(7);
        assertThat(earlier.variant()).isEqualTo(2);
        assertThat(earlier.toString()).isLessThan(later.toString());
    }
}
