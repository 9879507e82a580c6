package app.candor.adapter.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The headers that tell a browser what our pages never do. */
@Dependent
public final class SecurityHeaders {
    static final String POLICY = "Content-Security-Policy";
    private static final String FRAMES = "X-Frame-Options";
    private static final String DEVICES =
            "camera=(self), microphone=(self), display-capture=(), geolocation=(), payment=(), usb=()";

    private final String scripts;
    private final String rest;
    private final boolean https;

    /**
     * @param baseUrl public address of the pages
     * @param issuer where people sign in and out
     * @param objectStore where the browser plays recordings from
     */
    @Inject
    public SecurityHeaders(
            @ConfigProperty(name = "candor.base-url") String baseUrl,
            @ConfigProperty(name = "candor.oidc.issuer") Optional<String> issuer,
            @ConfigProperty(name = "candor.s3.endpoint") Optional<String> objectStore) {
        String store = objectStore.map(SecurityHeaders::origin).orElse("");
        String signIn = issuer.map(SecurityHeaders::origin).orElse("");
        scripts = "script-src 'self'";
        rest = Stream.of(
                        "default-src 'self'",
                        // PrimeFaces positions and sizes its pieces with style attributes.
                        "style-src 'self' 'unsafe-inline'",
                        "img-src 'self' data: blob: " + store,
                        "media-src 'self' blob: " + store,
                        "connect-src 'self' " + store,
                        "font-src 'self' data:",
                        "worker-src 'self' blob:",
                        "object-src 'none'",
                        "base-uri 'self'",
                        // Signing out posts a form whose answer leads to Keycloak.
                        "form-action 'self' " + signIn)
                .map(String::strip)
                .collect(Collectors.joining("; "));
        https = baseUrl.startsWith("https:");
    }

    /** For answers that are read by programs: a browser must not do anything with them. */
    public static void forPrograms(HttpServletResponse response) {
        common(response);
        response.setHeader(FRAMES, "DENY");
        response.setHeader(POLICY, "default-src 'none'; frame-ancestors 'none'");
        response.setHeader("Cache-Control", "no-store");
    }

    /**
     * For answers that a browser shows.
     *
     * @param framers origins whose pages may show this one in a frame
     */
    public void forPages(HttpServletResponse response, List<String> framers) {
        common(response);
        if (framers.isEmpty()) {
            // It knows no list of origins, and would say no to all of them.
            response.setHeader(FRAMES, "DENY");
        }
        response.setHeader(POLICY, policy(scripts, framers));
        response.setHeader("Permissions-Policy", DEVICES);
        if (https) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
    }

    /**
     * A page that brings its own rule for scripts (PrimeFaces: a nonce for each view) keeps it; everything else stays ours.
     */
    String merge(String pagesOwn, List<String> framers) {
        Set<String> theirs = new LinkedHashSet<>();
        for (String directive : pagesOwn.split(";")) {
            if (directive.strip().startsWith("script-src")) {
                theirs.add(directive.strip());
            }
        }
        return policy(theirs.isEmpty() ? scripts : String.join("; ", theirs), framers);
    }

    private String policy(String rulesForScripts, List<String> framers) {
        String ancestors = framers.isEmpty() ? "'none'" : String.join(" ", framers);
        return rulesForScripts + "; " + rest + "; frame-ancestors " + ancestors;
    }

    private static void common(HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        // The link of an invitation is a secret: it must not travel to other sites.
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    }

    private static String origin(String url) {
        URI uri = URI.create(url);
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }
}
