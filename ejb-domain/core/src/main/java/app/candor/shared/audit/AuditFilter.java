package app.candor.shared.audit;

import app.candor.shared.Problem;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Which entries; {@code null} leaves a condition out.
 *
 * @param actor such as {@code person:<id>}, the bare id of a person, or {@code task:<name>}
 * @param action such as {@code invitation.decided}, or all of a kind by its beginning with a dot, {@code invitation.}
 * @param subject id of what it was done to
 * @param text part of any column
 * @param companyId whose matter it is
 * @param from earliest moment
 * @param to the moment after the latest
 */
public record AuditFilter(
        String actor, String action, String subject, String text, UUID companyId, Instant from, Instant to) {
    public AuditFilter {
        actor = given(actor);
        action = given(action);
        subject = given(subject);
        text = given(text);
        if (from != null && to != null && !from.isBefore(to)) {
            throw Problem.invalid("to", "The end must be after the beginning.");
        }
        if (actor != null && actor.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            actor = "person:" + actor.toLowerCase(Locale.ROOT);
        }
    }

    public static AuditFilter all() {
        return new AuditFilter(null, null, null, null, null, null, null);
    }

    /**
     * @return {@code null} for nothing
     * @throws Problem {@code invalid} for what is not a moment in ISO 8601
     */
    public static Instant moment(String field, String text) {
        if (given(text) == null) {
            return null;
        }
        try {
            return Instant.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw Problem.invalid(field, "Write a moment such as 2026-11-01T00:00:00Z.");
        }
    }

    /** For the audit log, which says what was exported. */
    String describe() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("actor", actor);
        all.put("action", action);
        all.put("subject", subject);
        all.put("text", text);
        all.put("company", companyId);
        all.put("from", from);
        all.put("to", to);
        return all.entrySet().stream()
                .filter(condition -> condition.getValue() != null)
                .map(condition -> condition.getKey() + "=" + condition.getValue())
                .collect(Collectors.joining(" "));
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
