package app.candor.ui.hr;

import app.candor.interviewing.SharedInterview;
import app.candor.interviewing.SharedInterviews;
import app.candor.media.Recordings;
import app.candor.shared.Problem;
import app.candor.shared.audit.Origin;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * {@code /s/{secret}} shows a shared interview, {@code /s/{secret}/captions/{recording}} the captions of one of its
 * recordings. A link that opens nothing is answered in one way, whatever it was.
 */
@WebServlet(name = "share", urlPatterns = "/s/*")
public class ShareServlet extends HttpServlet {
    /** Request attribute: the {@link SharedInterview} that the page shows; absent when there is none. */
    static final String SHOWN = "app.candor.shared-interview";
    /** Request attribute: the secret, for the addresses of captions. */
    static final String SECRET = "app.candor.shared-secret";
    /** Request attribute, always there: whether it was asked for too often. */
    static final String LATER = "app.candor.shared-later";

    private static final long serialVersionUID = 1L;
    private static final int TOO_MANY_REQUESTS = 429;

    @Inject
    private transient SharedInterviews interviews;

    @Inject
    private transient Recordings recordings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader("Cache-Control", "private, no-store");
        String path = request.getPathInfo() == null ? "/" : request.getPathInfo();
        String[] parts = path.substring(1).split("/", -1);
        if (parts.length == 3 && parts[1].equals("captions")) {
            captions(parts[0], parts[2], response);
        } else {
            page(parts.length == 1 ? parts[0] : "", request, response);
        }
    }

    private void page(String secret, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.setAttribute(LATER, false);
        try {
            request.setAttribute(SHOWN, interviews.open(secret, Origin.current(), request.getHeader("User-Agent")));
            request.setAttribute(SECRET, secret);
        } catch (Problem refused) {
            boolean later = refused.kind() == Problem.Kind.LIMITED;
            request.setAttribute(LATER, later);
            response.setStatus(later ? TOO_MANY_REQUESTS : HttpServletResponse.SC_NOT_FOUND);
        }
        request.getRequestDispatcher("/shared.xhtml").forward(request, response);
    }

    private void captions(String secret, String recording, HttpServletResponse response) throws IOException {
        try {
            SharedInterview shown = interviews.look(secret);
            UUID id = UUID.fromString(recording);
            boolean handedIn =
                    shown.invitation().responses().stream().anyMatch(answer -> id.equals(answer.recordingId()));
            if (!handedIn) {
                throw Problem.notFound("recording");
            }
            String text = Captions.webVtt(
                    recordings.get(shown.reader(), id).transcript().words());
            response.setContentType("text/vtt;charset=UTF-8");
            response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | Problem refused) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
