package app.candor.rest.operations;

import app.candor.shared.Problem;
import app.candor.shared.audit.AuditFilter;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import java.util.UUID;

/** Which entries of the audit log, for {@code @BeanParam}. */
public class AuditQuery {
    /** What each parameter means; the server reads no annotations of it here. */
    public static final Map<String, String> MEANINGS = Map.of(
            "actor", "The id of a person, or person:, invitee: or task: with what follows",
            "action", "Such as user.suspended, or all of a kind: user.",
            "subject", "Id of what it was done to",
            "text", "Part of any column",
            "company", "Id of the company whose matter it is",
            "from", "Earliest moment, ISO 8601",
            "to", "The moment after the latest, ISO 8601");

    @QueryParam("actor")
    String actor;

    @QueryParam("action")
    String action;

    @QueryParam("subject")
    String subject;

    @QueryParam("text")
    String text;

    @QueryParam("company")
    String company;

    @QueryParam("from")
    String from;

    @QueryParam("to")
    String to;

    /**
     * @throws Problem {@code invalid} for what is no id or no moment
     */
    AuditFilter filter() {
        return new AuditFilter(
                actor,
                action,
                subject,
                text,
                companyId(),
                AuditFilter.moment("from", from),
                AuditFilter.moment("to", to));
    }

    private UUID companyId() {
        if (company == null || company.isBlank()) {
            return null;
        }
        try {
            return UUID.fromString(company.strip());
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("company", "This is not the id of a company.");
        }
    }
}
