package app.candor.interviewing.domain;

import app.candor.shared.Problem;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * A deadline as the clocks show it where the candidate is. When the clocks are changed, the candidate has the benefit: a
 * time that happens twice is the second one, and one that is skipped is as much later as the clocks are put forward.
 */
public final class LocalDeadline {
    private LocalDeadline() {}

    /**
     * @throws Problem {@code invalid} without a zone, or for one that does not exist
     */
    public static Instant instant(LocalDateTime local, String zone) {
        if (zone == null || zone.isBlank()) {
            throw Problem.invalid("timeZone", "Say in which time zone the deadline is.");
        }
        return local.atZone(ZoneId.of(checked(zone))).withLaterOffsetAtOverlap().toInstant();
    }

    /**
     * @param zone {@code null} or blank for unknown
     * @return the zone, or an empty text
     * @throws Problem {@code invalid} for one that does not exist
     */
    static String checked(String zone) {
        String name = zone == null ? "" : zone.strip();
        if (!name.isEmpty() && !ZoneId.getAvailableZoneIds().contains(name)) {
            throw Problem.invalid("timeZone", "Choose a time zone such as Europe/Madrid.");
        }
        return name;
    }
}
