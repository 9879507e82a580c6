package app.candor.notification.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** When something is, as letters say it. */
public final class Moment {
    private Moment() {}

    /**
     * With the name of the zone, because nobody sees where a letter was written.
     *
     * @param zone IANA name; empty for unknown, which is UTC
     */
    public static String words(Instant at, String zone, String language) {
        Locale locale = Locale.forLanguageTag(language);
        boolean known = zone != null && !zone.isEmpty();
        ZoneId place = known ? ZoneId.of(zone) : ZoneOffset.UTC;
        String words = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(place)
                .format(at);
        String name = known
                ? DateTimeFormatter.ofPattern("zzz", locale).withZone(place).format(at)
                : "UTC";
        return words + " " + name;
    }
}
