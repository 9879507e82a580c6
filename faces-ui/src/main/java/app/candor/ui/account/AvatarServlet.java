package app.candor.ui.account;

import app.candor.identity.AvatarPicture;
import app.candor.identity.Avatars;
import app.candor.shared.Caller;
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
 * People's pictures for the browser's session: reads anybody's that the caller may see, writes the caller's own. Other
 * sites cannot write, because they cannot send the header {@code X-Candor}.
 */
@WebServlet("/account/avatar")
public class AvatarServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient CurrentCaller caller;

    @Inject
    transient Avatars avatars;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            UUID id = UUID.fromString(request.getParameter("id"));
            String tag = "\"" + avatars.tagOf(caller.get(), id) + "\"";
            response.setHeader("ETag", tag);
            response.setHeader("Cache-Control", "private, no-cache");
            if (tag.equals(request.getHeader("If-None-Match"))) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
            AvatarPicture picture = avatars.of(caller.get(), id);
            response.setContentType(picture.contentType());
            response.setContentLength(picture.bytes().length);
            response.getOutputStream().write(picture.bytes());
        } catch (IllegalArgumentException | NullPointerException refused) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        } catch (Problem refused) {
            refuse(response, refused);
        }
    }

    @Override
    protected void doPut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(
                request,
                response,
                who -> avatars.change(who, request.getInputStream().readNBytes(Avatars.LARGEST + 1)));
    }

    @Override
    protected void doDelete(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(request, response, avatars::remove);
    }

    private interface Change {
        void by(Caller who) throws IOException;
    }

    private void write(HttpServletRequest request, HttpServletResponse response, Change change) throws IOException {
        if (!"1".equals(request.getHeader("X-Candor"))) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        try {
            change.by(caller.get());
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } catch (Problem refused) {
            refuse(response, refused);
        }
    }

    /** The page has words of its own for each status. */
    private static void refuse(HttpServletResponse response, Problem refused) {
        response.setStatus(
                switch (refused.kind()) {
                    case INVALID -> 422;
                    case TOO_LARGE -> HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
                    case UNAVAILABLE -> HttpServletResponse.SC_SERVICE_UNAVAILABLE;
                    case FORBIDDEN -> HttpServletResponse.SC_FORBIDDEN;
                    case UNAUTHENTICATED -> HttpServletResponse.SC_UNAUTHORIZED;
                    default -> HttpServletResponse.SC_NOT_FOUND;
                });
    }
}
