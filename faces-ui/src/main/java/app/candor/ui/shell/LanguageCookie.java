package app.candor.ui.shell;

import app.candor.shared.Languages;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The language that a reader has chosen, for pages that nobody signs in to: chosen there, or in the account of whoever was
 * signed in last.
 */
public final class LanguageCookie {
    static final String NAME = "candor_language";
    private static final Duration KEPT = Duration.ofDays(365);

    private LanguageCookie() {}

    /** A code of {@link Languages}; empty when none was chosen. */
    public static Optional<String> of(HttpServletRequest request) {
        return request.getCookies() == null
                ? Optional.empty()
                : Stream.of(request.getCookies())
                        .filter(cookie -> cookie.getName().equals(NAME))
                        .map(Cookie::getValue)
                        .filter(Languages::speak)
                        .findFirst();
    }

    /** @param code of {@link Languages}; the same that is kept already is not set again */
    public static void keep(String code, HttpServletRequest request, HttpServletResponse response) {
        if (of(request).filter(code::equals).isPresent()) {
            return;
        }
        Cookie cookie = new Cookie(NAME, code);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge((int) KEPT.toSeconds());
        response.addCookie(cookie);
    }
}
