package app.candor.ui.admin;

import app.candor.shared.audit.AuditEntry;

/**
 * A line of the audit log with the names that a reader knows.
 *
 * @param actorName {@code null} for anybody but a person that is still known
 * @param companyName {@code null} when there is none
 */
public record AuditLine(AuditEntry entry, String actorName, String companyName) {}
