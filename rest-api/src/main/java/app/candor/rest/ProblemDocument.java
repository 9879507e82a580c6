package app.candor.rest;

import app.candor.shared.Problem;
import jakarta.json.bind.annotation.JsonbNillable;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A refusal as RFC 9457 writes it.
 *
 * @param type {@code urn:candor:problem:} and a stable name
 * @param title one sentence for a person: what happened and what to do
 * @param instance the path that was asked for
 * @param violations the fields that need attention, when there are any
 * @param incident what to quote to an operator, when it was our fault
 */
@Schema(name = "Problem")
@JsonbNillable(false)
public record ProblemDocument(
        String type, String title, int status, String instance, List<Violation> violations, String incident) {
    static final String MEDIA_TYPE = "application/problem+json";
    private static final String NAMESPACE = "urn:candor:problem:";

    /** One field that needs attention. */
    public record Violation(String field, String message) {}

    public static ProblemDocument of(Problem problem, int status, String instance) {
        List<Violation> violations = problem.violations().stream()
                .map(violation -> new Violation(violation.field(), violation.message()))
                .toList();
        return new ProblemDocument(
                NAMESPACE + problem.type(),
                problem.getMessage(),
                status,
                instance,
                violations.isEmpty() ? null : violations,
                null);
    }

    static ProblemDocument of(String type, String title, int status, String instance) {
        return new ProblemDocument(NAMESPACE + type, title, status, instance, null, null);
    }

    static ProblemDocument incident(String incident, String instance) {
        return new ProblemDocument(
                NAMESPACE + "incident",
                "Something went wrong on our side. Please try again; if it happens again, tell your operator the incident's"
                        + " number.",
                500,
                instance,
                null,
                incident);
    }
}
