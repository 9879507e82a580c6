package app.candor.interviewing.domain;

import static app.candor.interviewing.domain.Drafts.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import app.candor.shared.Ids;
import app.candor.shared.Problem;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** However often a candidate comes and goes, the sitting goes on as long as no absence was too long. */
class SittingLifeTest {
    @Property(tries = 2_000)
    void aSittingShouldEndOnceAndOnlyByAnAbsenceThatWasTooLong(
            @ForAll @Size(max = 12) List<@IntRange(min = 0, max = 45) Integer> absences,
            @ForAll @IntRange(min = 0, max = 120) int uploadBegunAt) {
        Sitting sitting = Sitting.begun(Ids.next(), NOW);
        Instant begun = NOW.plusSeconds(60L * uploadBegunAt);
        Instant now = NOW;
        Instant last = NOW;
        Instant left = null;
        int told = 0;
        for (int minutes : absences) {
            now = now.plusSeconds(60L * minutes);
            if (left == null && minutes > 30) {
                left = last;
            }
            told += sitting.hear(now) ? 1 : 0;
            if (left == null) {
                last = now;
            }
            assertThat(sitting.isOver()).isEqualTo(left != null);
            assertThat(sitting.leftAt()).isEqualTo(left);
            assertThat(told).isEqualTo(left == null ? 0 : 1);
            assertThat(refused(sitting, null)).isEqualTo(left != null);
            assertThat(refused(sitting, begun))
                    .isEqualTo(left != null && begun.isAfter(left.plus(Sitting.longestAbsence())));
        }
    }

    private static boolean refused(Sitting sitting, Instant begunAt) {
        return catchThrowable(() -> sitting.require(begunAt)) instanceof Problem;
    }
}
