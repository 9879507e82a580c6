package app.candor.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.ArrayList;
import java.util.List;

/** Broken constraints of Jakarta Validation, said the way our own rules are. */
@Provider
public class InvalidInput implements ExceptionMapper<ConstraintViolationException> {
    private static final int UNPROCESSABLE = 422;

    @Context
    HttpServletRequest request;

    @Override
    public Response toResponse(ConstraintViolationException failure) {
        List<ProblemDocument.Violation> violations = failure.getConstraintViolations().stream()
                .map(InvalidInput::violation)
                .toList();
        return Response.status(UNPROCESSABLE)
                .type(ProblemDocument.MEDIA_TYPE)
                .entity(new ProblemDocument(
                        "urn:candor:problem:invalid",
                        violations.size() == 1
                                ? "One field needs your attention."
                                : violations.size() + " fields need your attention.",
                        UNPROCESSABLE,
                        request.getRequestURI(),
                        violations,
                        null))
                .build();
    }

    /** The first two nodes are the method and its parameter: names of ours that mean nothing to the client. */
    private static ProblemDocument.Violation violation(ConstraintViolation<?> broken) {
        List<String> nodes = new ArrayList<>();
        for (Path.Node node : broken.getPropertyPath()) {
            nodes.add(node.toString());
        }
        String field = String.join(".", nodes.size() > 2 ? nodes.subList(2, nodes.size()) : nodes);
        return new ProblemDocument.Violation(field, broken.getMessage());
    }
}
