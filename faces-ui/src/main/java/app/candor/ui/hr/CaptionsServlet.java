package app.candor.ui.hr;

import app.candor.media.RecordingView;
import app.candor.media.Recordings;
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

/** Captions from our own origin: a track from the object store's would need its permission in every browser. */
@WebServlet("/hr/captions")
public class CaptionsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient CurrentCaller caller;

    @Inject
    transient Recordings recordings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            RecordingView recording = recordings.get(caller.get(), UUID.fromString(request.getParameter("recording")));
            response.setContentType("text/vtt;charset=UTF-8");
            response.setHeader("Cache-Control", "private, no-store");
            response.getOutputStream()
                    .write(Captions.webVtt(recording.transcript().words()).getBytes(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | NullPointerException | Problem refused) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
