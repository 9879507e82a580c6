package app.candor.adapter.security;

import app.candor.identity.SignIn;
import app.candor.shared.Problem;
import jakarta.security.enterprise.identitystore.openid.JwtClaims;
import jakarta.security.enterprise.identitystore.openid.OpenIdContext;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Reads the realm's claims out of either kind of token. */
final class TokenClaims {
    private static final String EMAIL = "email";
    private static final String NAME = "name";
    private static final String GROUPS = "groups";
    private static final String COMPANY = "company";

    private TokenClaims() {}

    static SignIn of(JsonWebToken token) {
        Set<String> groups = token.getGroups();
        return signIn(
                token.getSubject(),
                token.getClaim(EMAIL),
                token.getClaim(NAME),
                groups == null ? Set.of() : groups,
                text(token.getClaim(COMPANY)),
                Instant.ofEpochSecond(token.getIssuedAtTime()));
    }

    /** The access token is renewed every few minutes, so it knows the person's present roles. */
    static SignIn of(OpenIdContext context) {
        if (context.getAccessToken() == null || !context.getAccessToken().isJWT()) {
            throw new Problem(Problem.Kind.UNAUTHENTICATED, "unauthenticated", "Please sign in again.");
        }
        JwtClaims claims = context.getAccessToken().getJwtClaims();
        return signIn(
                claims.getSubject().orElse(null),
                claims.getStringClaim(EMAIL).orElse(null),
                claims.getStringClaim(NAME).orElse(null),
                new HashSet<>(claims.getArrayStringClaim(GROUPS)),
                claims.getStringClaim(COMPANY).orElse(null),
                claims.getIssuedAt().orElse(Instant.EPOCH));
    }

    private static SignIn signIn(
            String subject, String email, String name, Set<String> groups, String company, Instant issuedAt) {
        if (subject == null || subject.isBlank()) {
            throw new Problem(
                    Problem.Kind.UNAUTHENTICATED, "no-subject", "This token does not say whose it is (claim sub).");
        }
        return new SignIn(subject, email, name, groups, company, issuedAt);
    }

    /** A claim of our own arrives as the JSON value it was parsed from. */
    private static String text(Object claim) {
        if (claim instanceof jakarta.json.JsonString string) {
            return string.getString();
        }
        return claim instanceof String string ? string : null;
    }
}
