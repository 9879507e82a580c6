package app.candor.shared.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A line of the audit log.
 *
 * @param actor {@code person:<id>}, {@code invitee:<invitation id>} or {@code task:<name>}
 * @param companyId whose matter it is; {@code null} for none
 * @param action past tense and dotted
 * @param subject id of what it was done to
 * @param details one line of text, such as the reason
 * @param changes what differs
 * @param origin address of the client, or the consumer or job
 */
public record AuditEntry(
        UUID id,
        Instant at,
        String actor,
        UUID companyId,
        String action,
        String subject,
        String details,
        List<Change.Field> changes,
        String origin,
        String traceId) {}
