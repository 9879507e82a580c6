package app.candor.ui.hr;

import app.candor.shared.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** The end of an invitation as a date field and a time field send it. */
final class LocalEnd {
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    private LocalEnd() {}

    /**
     * @param day such as {@code 2026-12-01}; {@code null} for no choice
     * @param time such as {@code 18:00}; {@code null} for one minute before midnight
     * @return {@code null} for no choice
     * @throws Problem {@code invalid} when the day or the time is none
     */
    static LocalDateTime of(String day, String time) {
        if (day == null || day.isBlank()) {
            return null;
        }
        try {
            LocalTime at = time == null || time.isBlank() ? END_OF_DAY : LocalTime.parse(time);
            return LocalDate.parse(day).atTime(at);
        } catch (DateTimeException e) {
            throw Problem.invalid("expiresLocal", "This is not a date. Write it as year-month-day.");
        }
    }
}
