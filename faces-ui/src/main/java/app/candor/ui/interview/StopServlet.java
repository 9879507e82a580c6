package app.candor.ui.interview;

import app.candor.interviewing.CandidateNotices;
import app.candor.shared.Problem;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Ends reminders. A mail program posts here at once (RFC 8058); a person is led to the page that asks, because programs that
 * look for viruses follow every link of a mail.
 */
@WebServlet(name = "stop", urlPatterns = "/reminders/stop/*")
public class StopServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient CandidateNotices notices;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String token = URLEncoder.encode(token(request), StandardCharsets.UTF_8);
        response.sendRedirect(request.getContextPath() + "/stop?token=" + token);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            notices.stop(token(request));
        } catch (Problem problem) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (request.getParameter("page") == null) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            response.sendRedirect(request.getContextPath() + "/stop?done=true");
        }
    }

    private static String token(HttpServletRequest request) {
        return request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
    }
}
