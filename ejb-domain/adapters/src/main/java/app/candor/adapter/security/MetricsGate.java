package app.candor.adapter.security;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets at {@code /metrics} whoever shows the configured token, and without a configured token callers on this machine only.
 * A proxy on this machine speaks for others: what it forwards does not count as local.
 */
public class MetricsGate implements Filter {
    static final String PATTERN = "/metrics/*";

    @Inject
    @ConfigProperty(name = "candor.metrics.token")
    Optional<String> token;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        boolean admitted = token.isPresent() ? shows(http, token.get()) : local(http);
        if (admitted) {
            chain.doFilter(request, response);
        } else {
            Refusal.NO_METRICS.answer(http, (HttpServletResponse) response);
        }
    }

    private static boolean shows(HttpServletRequest request, String token) {
        String given = request.getHeader("Authorization");
        return given != null
                && MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8), ("Bearer " + token).getBytes(StandardCharsets.UTF_8));
    }

    private static boolean local(HttpServletRequest request) throws IOException {
        return request.getHeader("X-Forwarded-For") == null
                && request.getHeader("Forwarded") == null
                && InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
    }
}
