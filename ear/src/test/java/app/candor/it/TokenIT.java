package app.candor.it;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tokens that are not good: each is answered with a problem and a challenge, and opens nothing. */
@ExtendWith(Stack.Extension.class)
class TokenIT {
    private final Stack stack;

    TokenIT(Stack stack) {
        this.stack = stack;
    }

    private static void refused(String token) {
        Response answer = Stack.withToken(token).get("/api/v1/me");
        answer.then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", startsWith("Bearer"))
                .header("Cache-Control", containsString("no-store"))
                .body("status", equalTo(401))
                .body("type", startsWith("urn:candor:problem:"))
                .body("instance", equalTo("/api/v1/me"));
    }

    private static String encoded(String text) {
        return encoded(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }

    @Test
    void anExpiredTokenShouldBeRefused() throws InterruptedException {
        Realm realm = new Realm(stack);
        String token = realm.shortLivedToken(realm.person("Acme Robotics", "hr"));
        Thread.sleep(2_000);
        refused(token);
    }

    @Test
    void aTokenForSomebodyElsesApiShouldBeRefused() {
        Realm realm = new Realm(stack);
        refused(realm.tokenForAnotherAudience(realm.person("Acme Robotics", "hr")));
    }

    @Test
    void aTokenWithoutASignatureShouldBeRefused() {
        String[] parts = stack.token(Person.HR).split("\\.");
        refused(encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + parts[1] + ".");
        refused(parts[0] + "." + parts[1] + ".");
    }

    @Test
    void aChangedTokenShouldBeRefused() {
        String[] parts = stack.token(Person.CANDIDATE).split("\\.");
        String promoted = decoded(parts[1]).replace("\"candidate\"", "\"admin\"");
        refused(parts[0] + "." + encoded(promoted) + "." + parts[2]);
    }

    @Test
    void aTokenSignedWithAnotherKeyShouldBeRefused() throws GeneralSecurityException {
        String[] parts = stack.token(Person.HR).split("\\.");
        KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
        keys.initialize(2048);
        PrivateKey key = keys.generateKeyPair().getPrivate();
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key);
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        refused(parts[0] + "." + parts[1] + "." + encoded(signature.sign()));
    }

    /** The well-known confusion: a symmetric algorithm with something public as its secret. */
    @Test
    void aTokenWithASymmetricSignatureShouldBeRefused() throws GeneralSecurityException {
        String[] parts = stack.token(Person.HR).split("\\.");
        String signed = encoded(decoded(parts[0]).replace("RS256", "HS256")) + "." + parts[1];
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("candor-web".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        refused(signed + "." + encoded(mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII))));
    }

    @Test
    void whatIsNoTokenShouldBeRefused() {
        refused("x");
        refused("a.b.c");
        refused("A".repeat(5_000));
    }
}
