package app.candor.rest;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Addresses below {@code /api} that no version of the API answers. */
@WebServlet(urlPatterns = "/api/*")
public class UnknownPath extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Problems.write(
                ProblemDocument.of(
                        "http-404",
                        "There is nothing at this address. The API begins at /api/v1.",
                        HttpServletResponse.SC_NOT_FOUND,
                        request.getRequestURI()),
                response);
    }
}
