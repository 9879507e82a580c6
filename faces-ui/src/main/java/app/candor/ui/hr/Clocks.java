package app.candor.ui.hr;

import java.util.Locale;

/** Places in a recording as a reader and as a player write them. */
final class Clocks {
    private Clocks() {}

    /** Minutes and seconds, such as {@code 3:07}; an hour is 60 minutes. */
    static String minutes(long millis) {
        long seconds = Math.max(0, millis) / 1000;
        return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }

    /** A WebVTT timestamp, such as {@code 00:03:07.250}. */
    static String webVtt(long millis) {
        long whole = Math.max(0, millis);
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d.%03d",
                whole / 3_600_000,
                whole / 60_000 % 60,
                whole / 1000 % 60,
                whole % 1000);
    }
}
