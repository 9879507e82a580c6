package app.candor.ui.interview;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The cookie that stands for an invitation's secret.
 *
 * <p>{@code Lax} and not {@code Strict}: a strict cookie is not sent on the redirect that follows a click in a mail
 * program. Writes are guarded by a header that only our own scripts can send.
 */
final class InvitationCookie {
    static final String NAME = "candor_invitation";

    /** An ended invitation keeps its cookie this long, so that its page can still say how it ended. */
    private static final Duration AFTER_THE_END = Duration.ofDays(1);

    private InvitationCookie() {}

    /**
     * @param secret of the invitation
     * @param now the time of the request
     * @param expiresAt when the candidate's time is over
     * @param secure whether the browser came by https
     */
    static Cookie of(String secret, Instant now, Instant expiresAt, boolean secure) {
        Cookie cookie = new Cookie(NAME, secret);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setAttribute("SameSite", "Lax");
        long seconds = Duration.between(now, expiresAt).plus(AFTER_THE_END).toSeconds();
        cookie.setMaxAge((int) Math.max(AFTER_THE_END.toSeconds(), Math.min(seconds, Integer.MAX_VALUE)));
        return cookie;
    }

    static Optional<String> secretOf(HttpServletRequest request) {
        return request.getCookies() == null
                ? Optional.empty()
                : Stream.of(request.getCookies())
                        .filter(cookie -> cookie.getName().equals(NAME))
                        .map(Cookie::getValue)
                        .filter(value -> !value.isBlank())
                        .findFirst();
    }
}
