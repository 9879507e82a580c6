package app.candor.adapter.keycloak;

import app.candor.adapter.health.Probe;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether the realm answers: without it nobody can sign in, and tokens cannot be checked. */
@Readiness
@ApplicationScoped
public class KeycloakHealth implements HealthCheck {
    private static final int OK = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @Inject
    @ConfigProperty(name = "candor.oidc.issuer")
    String issuer;

    @Inject
    Probe probe;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    @Override
    public HealthCheckResponse call() {
        return probe.ask("keycloak", () -> {
            HttpResponse<Void> answer = client.send(
                    HttpRequest.newBuilder(URI.create(issuer + "/.well-known/openid-configuration"))
                            .timeout(PATIENCE)
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
            if (answer.statusCode() != OK) {
                throw new IOException("the realm answers " + answer.statusCode());
            }
            return null;
        });
    }
}
