package app.candor.media.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where a recording is cut into segments.
 *
 * <p>Cuts fall on multiples of the segment's length. For speech each moves into the nearest pause within a tenth of that
 * length, so that no word is cut in two. A remainder shorter than a fifth of a segment joins the one before it: too little
 * to recognise on its own.
 */
public final class Cutting {
    private Cutting() {}

    /** The cuts without regard to what is said. */
    public static List<TimeRange> evenly(long durationMs, long segmentMs) {
        return atPauses(durationMs, segmentMs, List.of());
    }

    /**
     * @param durationMs of the recording, more than 0
     * @param segmentMs wanted length, at least 10; no segment is longer than 1.4 times that
     * @param pauses stretches without a voice, in any order
     * @return segments that cover the whole recording without gap or overlap
     */
    public static List<TimeRange> atPauses(long durationMs, long segmentMs, List<TimeRange> pauses) {
        List<TimeRange> segments = new ArrayList<>();
        long start = 0;
        for (long cut = segmentMs; durationMs - cut >= segmentMs / 5 && cut < durationMs; cut += segmentMs) {
            long at = pauseNear(cut, segmentMs / 10, pauses);
            segments.add(new TimeRange(start, at));
            start = at;
        }
        segments.add(new TimeRange(start, durationMs));
        return segments;
    }

    private static long pauseNear(long cut, long reach, List<TimeRange> pauses) {
        return pauses.stream()
                .map(pause -> (pause.startMs() + pause.endMs()) / 2)
                .filter(middle -> Math.abs(middle - cut) <= reach)
                .min(Comparator.comparingLong(middle -> Math.abs(middle - cut)))
                .orElse(cut);
    }
}
