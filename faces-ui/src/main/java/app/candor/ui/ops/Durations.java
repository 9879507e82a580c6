package app.candor.ui.ops;

import java.time.Duration;
import java.util.Locale;

/** How long something took, in the two largest units that say something. */
final class Durations {
    private Durations() {}

    /** Such as {@code 340 ms}, {@code 4.2 s}, {@code 3 min 5 s} or {@code 2 h 10 min}; a negative duration is none. */
    static String words(Duration duration) {
        long millis = Math.max(0, duration.toMillis());
        long seconds = millis / 1000;
        if (seconds < 1) {
            return millis + " ms";
        }
        if (seconds < 60) {
            return String.format(Locale.ROOT, "%.1f s", millis / 100 / 10.0);
        }
        if (seconds < 3600) {
            return seconds / 60 + " min " + seconds % 60 + " s";
        }
        return seconds / 3600 + " h " + seconds / 60 % 60 + " min";
    }
}
