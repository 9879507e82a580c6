package app.candor.ui.hr;

import app.candor.interviewing.TemplateLibrary;
import app.candor.shared.CurrentCaller;
import app.candor.shared.Problem;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A template as a file to keep. */
@WebServlet("/hr/template-file")
public class TemplateFileServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient CurrentCaller caller;

    @Inject
    transient TemplateLibrary library;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            byte[] file = library.export(caller.get(), UUID.fromString(request.getParameter("id")))
                    .getBytes(StandardCharsets.UTF_8);
            response.setContentType("application/json;charset=UTF-8");
            response.setHeader("Content-Disposition", "attachment; filename=\"template.json\"");
            response.setHeader("Cache-Control", "private, no-store");
            response.getOutputStream().write(file);
        } catch (IllegalArgumentException | NullPointerException | Problem refused) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
