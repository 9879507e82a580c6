package app.candor.adapter.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;

/**
 * The secret of an invitation as a request carries it.
 *
 * @param fromCookie whether the browser added it by itself, so that another site could have caused the request
 */
record InvitationSecret(String value, boolean fromCookie) {
    static final String COOKIE = "candor_invitation";
    static final String OUR_PAGE = "X-Candor";
    private static final String SCHEME = "Invitation ";
    private static final int LONGEST = 200;
    private static final Set<String> READING = Set.of("GET", "HEAD");

    /** The header wins over the cookie. Empty when there is neither. */
    static Optional<InvitationSecret> of(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        if (header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return of(header.substring(SCHEME.length()).strip(), false);
        }
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (COOKIE.equals(cookie.getName())) {
                    return of(cookie.getValue(), true);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<InvitationSecret> of(String value, boolean fromCookie) {
        return value == null || value.isEmpty() || value.length() > LONGEST
                ? Optional.empty()
                : Optional.of(new InvitationSecret(value, fromCookie));
    }

    /** Another site can make a browser send the cookie, but not the header {@code X-Candor}. */
    boolean mayBeForged(HttpServletRequest request) {
        return fromCookie && !READING.contains(request.getMethod()) && !"1".equals(request.getHeader(OUR_PAGE));
    }
}
