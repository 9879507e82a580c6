package app.candor.it;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The realm of a running installation, through Keycloak's administration API. */
public final class Realm {
    private static final String PASSWORD = "Corr3ct horse battery";

    private final String issuer;
    private final String administration;
    private final String admin;

    public Realm(Stack stack) {
        String payload = stack.token(Person.ADMIN).split("\\.")[1];
        issuer = io.restassured.path.json.JsonPath.from(
                        new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8))
                .getString("iss");
        String keycloak = issuer.substring(0, issuer.indexOf("/realms/"));
        administration = keycloak + "/admin" + issuer.substring(keycloak.length());
        admin = given().formParam("grant_type", "password")
                .formParam("client_id", "admin-cli")
                .formParam("username", "candor-launcher")
                .formParam("password", stack.candor().secrets().getProperty("keycloak.admin.password"))
                .post(keycloak + "/realms/master/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    /** Makes somebody with these roles and answers their user name. */
    public String person(String company, String... roles) {
        String name = "it-" + UUID.randomUUID() + "@example.test";
        Response created = asAdmin()
                .body(Map.of(
                        "username",
                        name,
                        "email",
                        name,
                        "emailVerified",
                        true,
                        "enabled",
                        true,
                        "firstName",
                        "Ina",
                        "lastName",
                        "Test",
                        "attributes",
                        company == null ? Map.of() : Map.of("company", List.of(company)),
                        "credentials",
                        List.of(Map.of("type", "password", "value", PASSWORD, "temporary", false))))
                .post(administration + "/users");
        created.then().statusCode(201);
        give(created.getHeader("Location"), roles);
        return name;
    }

    private void give(String user, String... roles) {
        for (String role : roles) {
            Map<String, Object> representation =
                    asAdmin().get(administration + "/roles/" + role).jsonPath().getMap("");
            asAdmin()
                    .body(List.of(representation))
                    .post(user + "/role-mappings/realm")
                    .then()
                    .statusCode(204);
        }
    }

    /** Whether Keycloak knows somebody of this user name. */
    boolean knows(String name) {
        return id(name) != null;
    }

    private String id(String name) {
        return asAdmin()
                .queryParam("username", name)
                .queryParam("exact", true)
                .get(administration + "/users")
                .jsonPath()
                .getString("[0].id");
    }

    /** Takes a role away from a person of ours. */
    void revoke(String name, String role) {
        Map<String, Object> representation =
                asAdmin().get(administration + "/roles/" + role).jsonPath().getMap("");
        asAdmin()
                .body(List.of(representation))
                .delete(administration + "/users/" + id(name) + "/role-mappings/realm")
                .then()
                .statusCode(204);
    }

    public String token(String name) {
        return token(name, "candor-cli");
    }

    /** How many sessions of this person Keycloak knows. */
    int sessions(String name) {
        return asAdmin()
                .get(administration + "/users/" + id(name) + "/sessions")
                .jsonPath()
                .getList("")
                .size();
    }

    /** What Keycloak says to somebody who wants a token: 200, or 400 to those whom it does not let in. */
    int signIn(String name) {
        return grant(name, "candor-cli").statusCode();
    }

    /** A true token of the realm that is good for one second. */
    String shortLivedToken(String name) {
        return token(name, client(Map.of("access.token.lifespan", "1"), "candor-api"));
    }

    /** A true token of the realm that was made for somebody else's API. */
    String tokenForAnotherAudience(String name) {
        return token(name, client(Map.of(), "somebody-else"));
    }

    private String client(Map<String, String> attributes, String audience) {
        String id = "it-" + UUID.randomUUID();
        asAdmin()
                .body(Map.of(
                        "clientId",
                        id,
                        "publicClient",
                        true,
                        "directAccessGrantsEnabled",
                        true,
                        "attributes",
                        attributes,
                        "protocolMappers",
                        List.of(
                                Map.of(
                                        "name",
                                        "audience",
                                        "protocol",
                                        "openid-connect",
                                        "protocolMapper",
                                        "oidc-audience-mapper",
                                        "config",
                                        Map.of("included.custom.audience", audience, "access.token.claim", "true")),
                                Map.of(
                                        "name",
                                        "groups",
                                        "protocol",
                                        "openid-connect",
                                        "protocolMapper",
                                        "oidc-usermodel-realm-role-mapper",
                                        "config",
                                        Map.of(
                                                "claim.name",
                                                "groups",
                                                "multivalued",
                                                "true",
                                                "access.token.claim",
                                                "true")))))
                .post(administration + "/clients")
                .then()
                .statusCode(201);
        return id;
    }

    private String token(String name, String client) {
        return grant(name, client).then().statusCode(200).extract().path("access_token");
    }

    private Response grant(String name, String client) {
        return grant(name, PASSWORD, client);
    }

    private Response grant(String name, String password, String client) {
        return given().formParam("grant_type", "password")
                .formParam("client_id", client)
                .formParam("scope", "openid")
                .formParam("username", name)
                .formParam("password", password)
                .post(issuer + "/protocol/openid-connect/token");
    }

    /** The answer to a sign-in with this password: 200, or 400 to those whom Keycloak does not let in. */
    int signIn(String name, String password) {
        return grant(name, password, "candor-cli").statusCode();
    }

    static String password() {
        return PASSWORD;
    }

    private RequestSpecification asAdmin() {
        return given().header("Authorization", "Bearer " + admin).contentType(ContentType.JSON);
    }
}
