package app.candor.shared.audit;

import app.candor.shared.Csv;
import app.candor.shared.Problem;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Objects;
import java.util.stream.Collectors;

/** How the audit log is written out. */
public enum AuditFormat {
    /** RFC 4180, with a line of headings. */
    CSV("csv", "text/csv; charset=utf-8") {
        @Override
        String head() {
            return Csv.line("at", "actor", "company", "action", "subject", "details", "changes", "origin", "trace");
        }

        @Override
        String line(AuditEntry entry) {
            return Csv.line(
                    entry.at().toString(),
                    entry.actor(),
                    Objects.toString(entry.companyId(), ""),
                    entry.action(),
                    entry.subject(),
                    entry.details(),
                    entry.changes().stream()
                            .map(field -> field.name() + ": " + field.before() + " → " + field.after())
                            .collect(Collectors.joining("; ")),
                    entry.origin(),
                    entry.traceId());
        }
    },
    /** One JSON object a line. */
    JSON_LINES("jsonl", "application/jsonl") {
        @Override
        String head() {
            return "";
        }

        @Override
        String line(AuditEntry entry) {
            JsonArrayBuilder changes = Json.createArrayBuilder();
            entry.changes()
                    .forEach(field -> changes.add(Json.createObjectBuilder()
                            .add("name", field.name())
                            .add("before", field.before())
                            .add("after", field.after())));
            JsonObjectBuilder json = Json.createObjectBuilder()
                    .add("id", entry.id().toString())
                    .add("at", entry.at().toString())
                    .add("actor", entry.actor());
            if (entry.companyId() != null) {
                json.add("companyId", entry.companyId().toString());
            }
            return json.add("action", entry.action())
                            .add("subject", entry.subject())
                            .add("details", entry.details())
                            .add("changes", changes)
                            .add("origin", entry.origin())
                            .add("traceId", entry.traceId())
                            .build()
                    + "\n";
        }
    };

    private final String code;
    private final String contentType;

    AuditFormat(String code, String contentType) {
        this.code = code;
        this.contentType = contentType;
    }

    abstract String head();

    abstract String line(AuditEntry entry);

    /** Also the ending of a file's name. */
    public String code() {
        return code;
    }

    public String contentType() {
        return contentType;
    }

    /**
     * @param code CSV when absent
     * @throws Problem {@code invalid} for another one
     */
    public static AuditFormat ofCode(String code) {
        if (code == null || code.isBlank()) {
            return CSV;
        }
        for (AuditFormat format : values()) {
            if (format.code.equals(code)) {
                return format;
            }
        }
        throw Problem.invalid("format", "The log can be exported as csv or jsonl.");
    }
}
