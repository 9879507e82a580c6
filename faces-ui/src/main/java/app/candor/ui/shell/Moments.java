package app.candor.ui.shell;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Moments as a person reads them. */
final class Moments {
    private Moments() {}

    /**
     * @param style {@code day}, {@code time}, {@code zone} or anything else for date and time
     * @param named whether to say the zone in any case
     */
    static String words(Instant moment, String style, ZoneId zone, Locale locale, boolean named) {
        String kind = style == null ? "" : style;
        DateTimeFormatter format =
                switch (kind) {
                    case "day" -> DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM);
                    case "time" -> DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM);
                    default -> DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT);
                };
        String words = format.withLocale(locale).withZone(zone).format(moment);
        return named && !kind.equals("day") || kind.equals("zone")
                ? words + " "
                        + DateTimeFormatter.ofPattern("zzz", locale)
                                .withZone(zone)
                                .format(moment)
                                .replaceAll("^Z$", "UTC")
                : words;
    }
}
