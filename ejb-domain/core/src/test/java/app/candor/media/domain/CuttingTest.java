package app.candor.media.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class CuttingTest {
    @Provide
    Arbitrary<List<TimeRange>> pauses() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 500_000),
                        Arbitraries.longs().between(1, 20_000))
                .as((start, length) -> new TimeRange(start, start + length))
                .list()
                .ofMaxSize(20);
    }

    @Property
    void segmentsShouldCoverTheRecordingWithoutGapOrOverlap(
            @ForAll @LongRange(min = 1, max = 500_000) long duration,
            @ForAll @LongRange(min = 5000, max = 300_000) long segment,
            @ForAll("pauses") List<TimeRange> pauses) {
        List<TimeRange> segments = Cutting.atPauses(duration, segment, pauses);
        long end = 0;
        for (TimeRange each : segments) {
            assertThat(each.startMs()).isEqualTo(end);
            assertThat(each.lengthMs()).isLessThanOrEqualTo(segment * 14 / 10);
            end = each.endMs();
        }
        assertThat(end).isEqualTo(duration);
    }

    @Property
    void noSegmentButTheOnlyOneShouldBeTooShortToRecognise(
            @ForAll @LongRange(min = 1, max = 500_000) long duration,
            @ForAll @LongRange(min = 5000, max = 300_000) long segment,
            @ForAll("pauses") List<TimeRange> pauses) {
        List<TimeRange> segments = Cutting.atPauses(duration, segment, pauses);
        if (segments.size() > 1) {
            assertThat(segments).allMatch(each -> each.lengthMs() >= segment / 10);
        }
    }

    @Property
    void theSamePausesShouldGiveTheSameCuts(
            @ForAll @LongRange(min = 1, max = 500_000) long duration, @ForAll("pauses") List<TimeRange> pauses) {
        List<TimeRange> turned = new ArrayList<>(pauses);
        java.util.Collections.reverse(turned);
        assertThat(Cutting.atPauses(duration, 60_000, pauses))
                .hasSameSizeAs(Cutting.atPauses(duration, 60_000, turned));
    }

    @Test
    void aShortAnswerShouldBeOneSegment() {
        assertThat(Cutting.evenly(42_000, 300_000)).containsExactly(new TimeRange(0, 42_000));
        assertThat(Cutting.evenly(300_000, 300_000)).containsExactly(new TimeRange(0, 300_000));
    }

    @Test
    void aShortRemainderShouldJoinTheSegmentBefore() {
        assertThat(Cutting.evenly(12_900, 6000)).containsExactly(new TimeRange(0, 6000), new TimeRange(6000, 12_900));
        assertThat(Cutting.evenly(13_200, 6000))
                .containsExactly(new TimeRange(0, 6000), new TimeRange(6000, 12_000), new TimeRange(12_000, 13_200));
    }

    @Test
    void aCutShouldMoveIntoTheNearestPause() {
        List<TimeRange> pauses = List.of(new TimeRange(50_000, 50_800), new TimeRange(61_000, 63_000));
        assertThat(Cutting.atPauses(100_000, 60_000, pauses))
                .containsExactly(new TimeRange(0, 62_000), new TimeRange(62_000, 100_000));
    }
}
