package app.candor.adapter.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Set;

/**
 * Keycloak sends the browser back to the configured address; a session begun at {@code localhost} is not there when that
 * address says {@code 127.0.0.1}. Between names of this machine it is safe to move the browser first.
 */
final class SameHost {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private SameHost() {}

    /** Whether the browser was sent to the same page at the configured address. */
    static boolean redirect(HttpServletRequest request, HttpServletResponse response, URI base) {
        String asked = request.getServerName();
        if (!"GET".equals(request.getMethod())
                || asked.equals(base.getHost())
                || !THIS_MACHINE.contains(asked)
                || !THIS_MACHINE.contains(base.getHost())) {
            return false;
        }
        String query = request.getQueryString();
        try {
            response.sendRedirect(base + request.getRequestURI() + (query == null ? "" : "?" + query));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return true;
    }
}
