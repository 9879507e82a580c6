package app.candor.ui.hr;

import app.candor.interviewing.BulkDraft;
import app.candor.interviewing.BulkInvitations;
import app.candor.interviewing.BulkView;
import app.candor.shared.CurrentCaller;
import app.candor.shared.Problem;
import app.candor.ui.shell.Texts;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.UUID;

/**
 * Takes a table of people from the page and checks it; answers where the result is shown, or what is wrong in the language
 * of the page. Other sites cannot send one, because they cannot send the header {@code X-Candor}.
 */
@WebServlet("/hr/invite-many-file")
@MultipartConfig
public class BulkFileServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient CurrentCaller caller;

    @Inject
    transient BulkInvitations bulks;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!"1".equals(request.getHeader("X-Candor"))) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        try {
            BulkView checked =
                    bulks.check(caller.get(), draft(request), file(request).getInputStream());
            answer(
                    response,
                    Json.createObjectBuilder()
                            .add("id", checked.id().toString())
                            .build());
        } catch (Problem refused) {
            String sentence = Texts.said(request.getLocale(), refused.getMessage());
            answer(
                    response,
                    Json.createObjectBuilder().add("sentence", sentence).build());
        }
    }

    private static Part file(HttpServletRequest request) throws ServletException, IOException {
        Part file = request.getPart("file");
        if (file == null) {
            throw Problem.invalid("file", "Choose a file.");
        }
        return file;
    }

    private static BulkDraft draft(HttpServletRequest request) {
        String zone = request.getParameter("zone");
        return new BulkDraft(
                template(request.getParameter("template")),
                null,
                LocalEnd.of(request.getParameter("until"), request.getParameter("time")),
                zone == null || zone.isBlank() ? "UTC" : zone,
                request.getParameter("message"));
    }

    private static UUID template(String text) {
        try {
            return text == null || text.isBlank() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** A refusal is an answer as good as any: the browser need not complain about it. */
    private static void answer(HttpServletResponse response, JsonObject body) throws IOException {
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader("Cache-Control", "private, no-store");
        response.getWriter().write(body.toString());
    }
}
