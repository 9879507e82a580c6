package app.candor.ui.interview;

import app.candor.interviewing.InterviewView;
import app.candor.interviewing.Interviews;
import app.candor.interviewing.InvitationSecrets;
import app.candor.interviewing.InvitationStatus;
import app.candor.shared.Caller;
import app.candor.shared.Languages;
import app.candor.ui.shell.LanguageCookie;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/**
 * {@code /i/{secret}} takes the secret out of the address, {@code /i} is the page itself.
 *
 * <p>In a frame on another site, where browsers keep cookies back, {@code /i/{secret}} is the page, and its scripts send
 * the secret themselves. Who may frame it is in the headers of every answer, see {@code adapter.web}.
 *
 * <p>An unknown secret is answered at once and sets no cookie, so that a mistyped link does not end a good one.
 */
@WebServlet(
        name = "interview",
        urlPatterns = {"/i", "/i/*"})
public class InterviewServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    /** Scripts and styles from here only; recordings are played from memory. */
    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " font-src 'self'; media-src 'self' blob:; connect-src 'self'; base-uri 'none'; form-action 'none'";

    private static final Set<String> FRAMES = Set.of("iframe", "frame");

    @Inject
    private transient InvitationSecrets secrets;

    @Inject
    private transient Interviews interviews;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        guard(response);
        String secret =
                request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        String chosen = request.getParameter("lang");
        if (!secret.isEmpty() && isFramed(request)) {
            Optional<Caller.Invitee> invitee = secrets.find(secret);
            show(invitee, new Standing(secret, Languages.speak(chosen) ? chosen : null), request, response);
        } else if (Languages.speak(chosen)) {
            LanguageCookie.keep(chosen, request, response);
            response.sendRedirect(request.getContextPath() + "/i");
        } else if (secret.isEmpty()) {
            show(InvitationCookie.secretOf(request).flatMap(secrets::find), Standing.ALONE, request, response);
        } else {
            enter(secret, request, response);
        }
    }

    /** Fetch Metadata Request Headers (W3C), section 2.1: browsers say so themselves, and no script can. */
    private static boolean isFramed(HttpServletRequest request) {
        String destination = request.getHeader("Sec-Fetch-Dest");
        return destination != null && FRAMES.contains(destination);
    }

    private void enter(String secret, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Caller.Invitee> invitee = secrets.find(secret);
        if (invitee.isEmpty()) {
            send(response, Notice.UNKNOWN, null, Standing.ALONE, language(request));
            return;
        }
        InterviewView view = interviews.view(invitee.get());
        response.addCookie(InvitationCookie.of(secret, clock.instant(), view.expiresAt(), request.isSecure()));
        response.sendRedirect(request.getContextPath() + "/i");
    }

    private void show(
            Optional<Caller.Invitee> invitee,
            Standing standing,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (invitee.isEmpty()) {
            Notice notice = standing.isFramed() ? Notice.UNKNOWN : Notice.NO_LINK;
            send(response, notice, null, standing, language(request));
            return;
        }
        InterviewView view = interviews.view(invitee.get());
        Optional<Notice> notice = mayStillSend(view) && request.getParameter("ended") == null
                ? Optional.empty()
                : Notice.of(view.status());
        String language = standing.language().orElseGet(() -> language(request, view));
        if (notice.isPresent()) {
            send(response, notice.get(), view, standing, language);
        } else {
            write(response, 200, InterviewPage.interview(view, standing, language));
        }
    }

    /** After the deadline the page gets a chance to send what was recorded before it. */
    private static boolean mayStillSend(InterviewView view) {
        return view.status() == InvitationStatus.EXPIRED
                && view.startedAt() != null
                && view.now().isBefore(view.expiresAt().plus(Interviews.GRACE));
    }

    private static void send(
            HttpServletResponse response, Notice notice, InterviewView view, Standing standing, String language)
            throws IOException {
        write(response, notice.status(), InterviewPage.notice(notice, view, standing, language));
    }

    private static void write(HttpServletResponse response, int status, String html) throws IOException {
        response.setStatus(status);
        response.setContentType("text/html");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(html);
    }

    private static void guard(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Permissions-Policy", "camera=(self), microphone=(self), geolocation=()");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Robots-Tag", "noindex");
        response.setHeader("Cache-Control", "no-store");
    }

    /** What the reader has chosen, else the language of the interview. */
    private static String language(HttpServletRequest request, InterviewView view) {
        return LanguageCookie.of(request).orElse(view.language());
    }

    private static String language(HttpServletRequest request) {
        return LanguageCookie.of(request).orElse(request.getLocale().getLanguage());
    }
}
