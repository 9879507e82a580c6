package app.candor.ui.admin;

import app.candor.identity.SkillImportResult;
import app.candor.identity.SkillTransfer;
import app.candor.shared.CurrentCaller;
import app.candor.shared.Problem;
import app.candor.ui.shell.Texts;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * The taxonomy as a file for the browser's session; the API does the same for tokens. An import is answered in the language
 * of the page that sent it. Other sites cannot import, because they cannot send the header {@code X-Candor}.
 */
@WebServlet("/admin/skills-file")
public class SkillFileServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient CurrentCaller caller;

    @Inject
    transient SkillTransfer transfer;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] file;
        try {
            file = transfer.export(caller.get());
        } catch (Problem refused) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"skills.csv\"");
        response.setHeader("Cache-Control", "private, no-store");
        response.setContentLength(file.length);
        response.getOutputStream().write(file);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!"1".equals(request.getHeader("X-Candor"))) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        Locale language = request.getLocale();
        try {
            SkillImportResult result = transfer.importFile(caller.get(), request.getInputStream());
            String sentence = Texts.in(
                    language,
                    "skills.import.done",
                    result.created(),
                    result.updated(),
                    result.unchanged(),
                    result.categories());
            answer(response, true, sentence, List.of());
        } catch (Problem refused) {
            List<String> complaints = refused.violations().stream()
                    .map(violation -> Texts.said(language, violation.message()))
                    .toList();
            answer(response, false, Texts.said(language, refused.getMessage()), complaints);
        }
    }

    /** A refusal is an answer as good as any: the browser need not complain about it. */
    private static void answer(HttpServletResponse response, boolean done, String sentence, List<String> complaints)
            throws IOException {
        JsonArrayBuilder lines = Json.createArrayBuilder();
        complaints.forEach(lines::add);
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader("Cache-Control", "private, no-store");
        response.getWriter()
                .write(Json.createObjectBuilder()
                        .add("done", done)
                        .add("sentence", sentence)
                        .add("complaints", lines)
                        .build()
                        .toString());
    }
}
