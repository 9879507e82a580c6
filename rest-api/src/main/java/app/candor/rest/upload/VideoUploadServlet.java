package app.candor.rest.upload;

import app.candor.media.Clips;
import app.candor.shared.Caller;
import app.candor.shared.CurrentCaller;
import app.candor.shared.Problem;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * Lets HR upload videos that candidates are shown: programs with a token under {@code /api}, our own pages with the
 * browser's session under {@code /hr}. There other sites cannot write, because they cannot send the header {@code X-Candor}.
 */
@WebServlet(
        name = "video-upload",
        urlPatterns = {"/api/video-uploads/*", "/hr/video-uploads/*"})
public class VideoUploadServlet extends TusServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Clips clips;

    @Inject
    transient CurrentCaller caller;

    @Override
    Caller owner(HttpServletRequest request) {
        if (request.getServletPath().startsWith("/hr/") && !"1".equals(request.getHeader("X-Candor"))) {
            throw Problem.forbidden("This request did not come from one of our pages.");
        }
        clips.requireWelcome(caller.get(), null);
        return caller.get();
    }

    @Override
    void admit(Caller owner, HttpServletRequest request, Optional<Long> length) {
        UploadMetadata.filename(request.getHeader("Upload-Metadata"));
        clips.requireWelcome(owner, length.orElse(null));
    }

    @Override
    Problem tooLarge(long most) {
        return new Problem(
                Problem.Kind.TOO_LARGE,
                "video-too-large",
                "The video is larger than " + most / 1_000_000 + " MB. Choose a smaller one.");
    }
}
