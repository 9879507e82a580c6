package app.candor.ui.hr;

import app.candor.interviewing.LogoPicture;
import app.candor.interviewing.TemplateLogos;
import app.candor.shared.CurrentCaller;
import app.candor.shared.Problem;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;

/**
 * Logos of templates for the browser's session. Other sites cannot write, because they cannot send the header {@code
 * X-Candor}.
 */
@WebServlet("/hr/template-logo")
public class TemplateLogoServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient CurrentCaller caller;

    @Inject
    transient TemplateLogos logos;

    private interface Work {
        void on(UUID template) throws IOException;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        carryOut(request, response, template -> {
            LogoPicture logo = logos.picture(caller.get(), template);
            response.setContentType("image/png");
            response.setHeader("Cache-Control", "private, no-store");
            response.getOutputStream().write(logo.bytes());
        });
    }

    @Override
    protected void doPut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(
                request,
                response,
                template -> logos.change(
                        caller.get(),
                        template,
                        request.getInputStream().readNBytes(TemplateLogos.LARGEST + 1),
                        request.getParameter("alt")));
    }

    @Override
    protected void doDelete(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(request, response, template -> logos.remove(caller.get(), template));
    }

    private static void write(HttpServletRequest request, HttpServletResponse response, Work work) throws IOException {
        if (!"1".equals(request.getHeader("X-Candor"))) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        carryOut(request, response, work);
    }

    private static void carryOut(HttpServletRequest request, HttpServletResponse response, Work work)
            throws IOException {
        try {
            work.on(UUID.fromString(request.getParameter("id")));
        } catch (IllegalArgumentException | NullPointerException refused) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        } catch (Problem refused) {
            // The page has words of its own for each status.
            response.setStatus(
                    switch (refused.kind()) {
                        case INVALID -> 422;
                        case TOO_LARGE -> HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
                        case CONFLICT -> HttpServletResponse.SC_CONFLICT;
                        case FORBIDDEN -> HttpServletResponse.SC_FORBIDDEN;
                        default -> HttpServletResponse.SC_NOT_FOUND;
                    });
        }
    }
}
