package app.candor.ui.admin;

import app.candor.shared.audit.AuditFilter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.UUID;

/** The filter of the audit log as it stands in an address: days are whole ones of the reader. */
final class AuditAddress {
    private AuditAddress() {}

    /**
     * Whose days are meant.
     *
     * @param chosen what the reader has chosen; empty when they leave it to the browser
     * @param browser what the browser says; anything that is no zone means UTC
     */
    static ZoneId zone(String chosen, String browser) {
        String name = chosen.isEmpty() ? browser : chosen;
        return name != null && ZoneId.getAvailableZoneIds().contains(name) ? ZoneId.of(name) : ZoneOffset.UTC;
    }

    /** A mistyped day leaves that end open; days in the wrong order are turned round. */
    static AuditFilter filter(
            String actor,
            String action,
            String subject,
            String text,
            UUID company,
            String from,
            String to,
            ZoneId zone) {
        LocalDate first = day(from);
        LocalDate last = day(to);
        boolean turned = first != null && last != null && last.isBefore(first);
        return new AuditFilter(
                actor,
                action,
                subject,
                text,
                company,
                begin(turned ? last : first, zone),
                end(turned ? first : last, zone));
    }

    private static LocalDate day(String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static Instant begin(LocalDate day, ZoneId zone) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }

    private static Instant end(LocalDate day, ZoneId zone) {
        return day == null ? null : begin(day.plusDays(1), zone);
    }
}
