package app.candor.ui.hr;

import app.candor.shared.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** When a day ends for the person who chose it. */
final class LastMoment {
    private LastMoment() {}

    /**
     * @param day as a date field sends it, such as {@code 2026-12-01}; {@code null} for no choice
     * @param zone of the reader's browser; UTC when unknown
     * @return the last second of the day; {@code null} for no choice
     * @throws Problem {@code invalid} when the day is none
     */
    static Instant of(String day, String zone) {
        if (day == null) {
            return null;
        }
        try {
            return LocalDate.parse(day)
                    .plusDays(1)
                    .atStartOfDay(zoneOf(zone))
                    .minusSeconds(1)
                    .toInstant();
        } catch (DateTimeException e) {
            throw Problem.invalid("expiresAt", "This is not a date. Write it as year-month-day.");
        }
    }

    private static ZoneId zoneOf(String zone) {
        try {
            return zone == null ? ZoneOffset.UTC : ZoneId.of(zone);
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }
}
