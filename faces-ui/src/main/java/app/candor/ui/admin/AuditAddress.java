package app.candor.ui.admin;

import app.candor.shared.audit.AuditFilter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.UUID;

/** The filter of the audit log as it stands in an address: days are whole ones, in UTC. */
final class AuditAddress {
    private AuditAddress() {}

    /** A mistyped day leaves that end open; days in the wrong order are turned round. */
    static AuditFilter filter(
            String actor, String action, String subject, String text, UUID company, String from, String to) {
        LocalDate first = day(from);
        LocalDate last = day(to);
        boolean turned = first != null && last != null && last.isBefore(first);
        return new AuditFilter(
                actor, action, subject, text, company, begin(turned ? last : first), end(turned ? first : last));
    }

    private static LocalDate day(String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static Instant begin(LocalDate day) {
        return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static Instant end(LocalDate day) {
        return day == null ? null : begin(day.plusDays(1));
    }
}
