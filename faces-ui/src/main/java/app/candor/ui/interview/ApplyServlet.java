package app.candor.ui.interview;

import app.candor.interviewing.PublicApplications;
import app.candor.shared.Problem;
import app.candor.shared.audit.Origin;
import app.candor.ui.shell.Texts;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * A public link leads here and on to its page, whose form is answered here. Programs that fill in every field fill in the
 * one that nobody sees; they are told that all is well, and nothing happens.
 */
@WebServlet(name = "apply", urlPatterns = "/apply/*")
public class ApplyServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String TRAP = "website";

    @Inject
    private transient PublicApplications applications;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String token = URLEncoder.encode(token(request), StandardCharsets.UTF_8);
        response.sendRedirect(request.getContextPath() + "/apply?token=" + token);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!"1".equals(request.getHeader("X-Candor"))) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        String trap = request.getParameter(TRAP);
        try {
            if (trap == null || trap.isEmpty()) {
                applications.apply(
                        token(request), request.getParameter("name"), request.getParameter("email"), Origin.current());
            }
            answer(response, Json.createObjectBuilder().add("done", true).build());
        } catch (Problem refused) {
            String sentence = Texts.said(request.getLocale(), refused.getMessage());
            answer(
                    response,
                    Json.createObjectBuilder()
                            .add("done", false)
                            .add("sentence", sentence)
                            .build());
        }
    }

    /** A refusal is an answer as good as any: the browser need not complain about it. */
    private static void answer(HttpServletResponse response, JsonObject body) throws IOException {
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader("Cache-Control", "private, no-store");
        response.getWriter().write(body.toString());
    }

    private static String token(HttpServletRequest request) {
        return request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
    }
}
