package app.candor.ui.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Addresses that pages link to; writes what a reader typed into an address, and reads it again. */
@Named
@ApplicationScoped
public class Addresses {
    @Inject
    @ConfigProperty(name = "candor.oidc.issuer")
    String issuer;

    @Inject
    @ConfigProperty(name = "candor.oidc.client-id")
    String client;

    @Inject
    @ConfigProperty(name = "candor.base-url")
    String baseUrl;

    /** What a field of an address says; {@code null} when it was left empty. */
    public static String given(String value) {
        return value == null || value.isBlank() ? null : value;
    }

    /**
     * One of Keycloak's own pages about an account, with the way back to ours.
     *
     * @param page below Keycloak's account console; empty for name and address
     */
    public String security(String page) {
        return issuer + "/account/" + page + "?referrer=" + encode(client) + "&referrer_uri="
                + encode(baseUrl + "/account/index");
    }

    /** A value of a query; empty for {@code null}. */
    public String encode(String value) {
        return value == null ? "" : URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
