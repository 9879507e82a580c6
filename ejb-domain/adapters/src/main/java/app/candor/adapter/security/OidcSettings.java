package app.candor.adapter.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.authentication.mechanism.http.OpenIdAuthenticationMechanismDefinition;
import jakarta.security.enterprise.authentication.mechanism.http.openid.ClaimsDefinition;
import jakarta.security.enterprise.authentication.mechanism.http.openid.LogoutDefinition;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The configuration of the pages' sign-in, for the expressions of its definition. */
@OpenIdAuthenticationMechanismDefinition(
        providerURI = "${oidcSettings.issuer}",
        clientId = "${oidcSettings.clientId}",
        clientSecret = "${oidcSettings.clientSecret}",
        redirectURI = "${oidcSettings.callback}",
        // Restoring the first request breaks Faces; SignInCallback goes back to the wanted page instead.
        redirectToOriginalResource = false,
        scope = {"openid", "profile", "email"},
        claimsDefinition = @ClaimsDefinition(callerNameClaim = "preferred_username", callerGroupsClaim = "groups"),
        // An access token lives for minutes: a role taken away in Keycloak is gone from the pages that soon.
        tokenAutoRefresh = true,
        logout = @LogoutDefinition(redirectURI = "${oidcSettings.home}"))
@Named("oidcSettings")
@ApplicationScoped
public class OidcSettings {
    @Inject
    @ConfigProperty(name = "candor.oidc.issuer")
    String issuer;

    @Inject
    @ConfigProperty(name = "candor.oidc.client-id")
    String clientId;

    @Inject
    @ConfigProperty(name = "candor.oidc.client-secret")
    Optional<String> clientSecret;

    @Inject
    @ConfigProperty(name = "candor.base-url")
    String baseUrl;

    public String getIssuer() {
        return issuer;
    }

    public String getClientId() {
        return clientId;
    }

    public String getClientSecret() {
        return clientSecret.orElse("");
    }

    public String getCallback() {
        return baseUrl + SignInCallback.PATH;
    }

    public String getHome() {
        return baseUrl + "/";
    }

    URI base() {
        return URI.create(baseUrl);
    }
}
