package app.candor.identity;

import java.time.Instant;
import java.util.Set;

/**
 * What a verified token says of the person.
 *
 * @param subject Keycloak's id of the person, stable for life
 * @param companyKey claim {@code company}: the key of the company that Keycloak's administrator assigned; may be {@code null}
 * @param issuedAt claim {@code iat}, whole seconds
 */
public record SignIn(
        String subject, String email, String fullName, Set<String> groups, String companyKey, Instant issuedAt) {}
