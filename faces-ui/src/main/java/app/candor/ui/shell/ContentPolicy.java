package app.candor.ui.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What a Faces page may load: everything from here, and recordings from the object store. */
@Named
@ApplicationScoped
public class ContentPolicy {
    @Inject
    @ConfigProperty(name = "candor.s3.endpoint")
    Optional<String> store;

    /** The Content-Security-Policy. Styles may be inline because PrimeFaces sets them on elements; scripts need the nonce. */
    public String getText() {
        return of(store.orElse(""));
    }

    static String of(String storeEndpoint) {
        String media = "'self' blob: " + originOf(storeEndpoint);
        return "default-src 'self'; base-uri 'self'; object-src 'none'; frame-ancestors 'none';"
                + " style-src 'self' 'unsafe-inline'; img-src " + media.strip() + " data:; media-src " + media.strip()
                + "; script-src 'self'";
    }

    /** Without an endpoint the store is Amazon's own, where each bucket has a host. */
    private static String originOf(String endpoint) {
        if (endpoint.isBlank()) {
            return "https://*.amazonaws.com";
        }
        URI uri = URI.create(endpoint);
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }
}
