package app.candor.ui.ops;

import app.candor.ui.shell.Texts;
import java.time.Duration;
import java.util.Locale;

/** How long something took, in the two largest units that say something. */
final class Durations {
    private Durations() {}

    /** Such as {@code 340 ms}, {@code 4.2 s}, {@code 3 min 5 s} or {@code 2 h 10 min}; a negative duration is none. */
    static String words(Duration duration, Locale locale) {
        long millis = Math.max(0, duration.toMillis());
        long seconds = millis / 1000;
        if (seconds < 1) {
            return Texts.in(locale, "duration.milliseconds", millis);
        }
        if (seconds < 60) {
            return Texts.in(locale, "duration.seconds", String.format(locale, "%.1f", millis / 100 / 10.0));
        }
        if (seconds < 3600) {
            return Texts.in(locale, "duration.minutes", seconds / 60, seconds % 60);
        }
        return Texts.in(locale, "duration.hours", seconds / 3600, seconds / 60 % 60);
    }
}
