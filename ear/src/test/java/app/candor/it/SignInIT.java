package app.candor.it;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import app.candor.it.Visitor.Answer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** People at the pages: who gets in where, by way of Keycloak, and out again. */
@ExtendWith(Stack.Extension.class)
class SignInIT {
    private static final String SESSION = "candor_session";

    private final Stack stack;

    SignInIT(Stack stack) {
        this.stack = stack;
    }

    private Visitor nobody() {
        return new Visitor(stack.candor().base());
    }

    private Visitor signedIn(Person person) {
        Visitor visitor = nobody();
        assertThat(signIn(visitor, "/candidate/index", person).status()).isEqualTo(200);
        return visitor;
    }

    private static Answer signIn(Visitor visitor, String path, Person person) {
        String name = person.name().toLowerCase(Locale.ROOT);
        return visitor.signIn(path, name + "@demo.test", "candor-demo-" + name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/hr/index", "/hr", "/ops/jobs", "/ops", "/admin", "/admin/index.xhtml", "/candidate/index"})
    void nobodyShouldBeAskedToSignIn(String path) {
        Visitor visitor = nobody();
        assertThat(visitor.get(path).location().toString()).contains("/protocol/openid-connect/auth");
        assertThat(visitor.open(path).asksToSignIn()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "CANDIDATE, /candidate/index, 200",
        "CANDIDATE, /hr/index, 403",
        "CANDIDATE, /hr/index.xhtml, 403",
        "CANDIDATE, /hr/nothing, 403",
        "CANDIDATE, /ops/jobs, 403",
        "CANDIDATE, /admin/index, 403",
        "HR, /hr/index, 200",
        "HR, /hr/nothing, 404",
        "HR, /ops/jobs, 403",
        "HR, /ops/jobs.xhtml, 403",
        "HR, /admin/index, 403",
        "ADMIN, /hr/index, 200",
        "ADMIN, /ops/jobs, 200",
        "ADMIN, /ops/nothing, 404"
    })
    void aPageShouldOpenForItsRolesOnly(Person person, String path, int status) {
        Answer answer = signedIn(person).get(path);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("text/html");
        if (status == 403) {
            assertThat(answer.body()).contains("This page is not for your role");
        }
    }

    @ParameterizedTest
    @CsvSource({"HR, /hr/invitations?status=completed", "ADMIN, /ops/dead-letters", "CANDIDATE, /candidate/index"})
    void thePageThatWasWantedShouldFollowTheSignIn(Person person, String path) {
        Answer answer = signIn(nobody(), path, person);
        assertThat(answer.path()).isEqualTo(path);
        assertThat(answer.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "HR, /hr/invitations, /hr/index",
        "ADMIN, /ops/schedules, /ops/jobs",
        "CANDIDATE, /candidate/index, /candidate/index"
    })
    void theStartShouldLeadWhoeverHasSignedInAnywhereToTheirArea(Person person, String first, String home) {
        Visitor visitor = nobody();
        signIn(visitor, first, person);
        assertThat(visitor.open("/").path()).isEqualTo(home);
        assertThat(visitor.open("/candidate/index").path()).isEqualTo(home);
    }

    @Test
    void theStartShouldBeAPageForEverybodyElse() {
        Visitor visitor = nobody();
        Answer answer = visitor.get("/");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("/candidate/index");
        visitor.setCookie(SESSION, "0000000000000000000000000000");
        assertThat(visitor.get("/").status()).isEqualTo(200);
    }

    @Test
    void theSessionShouldChangeItsIdAtTheSignIn() {
        Visitor visitor = nobody();
        Answer form = visitor.open("/hr/index");
        String planted = visitor.cookie(SESSION);
        Answer back = visitor.submit(form, "hr@demo.test", "candor-demo-hr");
        while (back.status() / 100 == 3) {
            back = visitor.get(back.location().toString());
        }
        assertThat(back.path()).isEqualTo("/hr/index");
        assertThat(visitor.cookie(SESSION)).isNotNull().isNotEqualTo(planted);

        Visitor thief = nobody();
        thief.setCookie(SESSION, planted);
        assertThat(thief.get("/hr/index").status())
                .as("who planted the id must not be signed in by it")
                .isEqualTo(302);
    }

    @Test
    void theCookieOfTheSessionShouldBeACarefulOne() {
        // The server writes the last of these twice, which browsers read as once.
        String cookie = nobody().get("/hr/index").header("Set-Cookie");
        assertThat(cookie).startsWith(SESSION + "=").contains("HttpOnly").contains("SameSite=Lax");
    }

    @Test
    void signingOutShouldEndTheSessionsHereAndAtKeycloak() {
        Visitor visitor = signedIn(Person.HR);
        String session = visitor.cookie(SESSION);
        Answer out = visitor.get("/logout");
        assertThat(out.location().toString()).contains("/protocol/openid-connect/logout");
        Answer goodbye = visitor.open("/logout");
        while (goodbye.status() / 100 == 3) {
            goodbye = visitor.get(goodbye.location().toString());
        }
        visitor.get(out.location().toString());
        assertThat(visitor.open("/hr/index").asksToSignIn())
                .as("Keycloak must not let them in again by itself")
                .isTrue();
        visitor.setCookie(SESSION, session);
        assertThat(visitor.get("/hr/index").status()).isEqualTo(302);
    }

    @Test
    void anotherSiteShouldNotSignPeopleOut() {
        Visitor visitor = signedIn(Person.HR);
        assertThat(visitor.get("/logout", "Sec-Fetch-Site", "cross-site").status())
                .isEqualTo(403);
        assertThat(visitor.get("/hr/index").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/callback", "/callback?code=stolen&state=made-up", "/callback?error=access_denied&state=x"})
    void aWayBackThatNobodyAskedForShouldLeadHome(String path) {
        Answer answer = nobody().get(path);
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.location().getPath()).isEqualTo("/");
    }

    @Test
    void theFirstSignInShouldMakeTheUserFromTheToken() throws SQLException {
        String email = new Realm(stack).person("Acme Robotics", "hr");
        assertThat(known(email)).isZero();
        Answer answer = nobody().signIn("/hr/index", email, Realm.password());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("Ina Test").contains("Acme Robotics");
        assertThat(known(email)).isEqualTo(1);
        nobody().signIn("/hr/index", email, Realm.password());
        assertThat(known(email)).as("the same person the second time").isEqualTo(1);
    }

    private int known(String email) throws SQLException {
        try (Connection connection = stack.database().getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select count(*) from identity.app_user where email = ?")) {
            statement.setString(1, email);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    @Test
    void aRoleThatWasTakenAwayShouldNotComeBackWithTheNextSignIn() {
        Realm realm = new Realm(stack);
        String email = realm.person("Acme Robotics", "hr");
        Visitor visitor = nobody();
        assertThat(visitor.signIn("/hr/index", email, Realm.password()).status())
                .isEqualTo(200);
        realm.revoke(email, "hr");
        assertThat(nobody().signIn("/hr/index", email, Realm.password()).status())
                .isEqualTo(403);
    }

    @Test
    void guessingPasswordsShouldLockTheAccountForAWhile() {
        String email = new Realm(stack).person("Acme Robotics", "hr");
        Visitor visitor = nobody();
        Answer form = visitor.open("/hr/index");
        for (int i = 0; i < 6; i++) {
            form = visitor.submit(form, email, "guess-" + UUID.randomUUID());
            assertThat(form.asksToSignIn()).isTrue();
        }
        assertThat(visitor.submit(form, email, Realm.password()).asksToSignIn())
                .as("even with the right password now")
                .isTrue();
    }

    @Test
    void aSessionShouldNotOpenTheApi() {
        Visitor visitor = signedIn(Person.HR);
        assertThat(visitor.get("/api/v1/me").status()).isEqualTo(401);
    }

    @Test
    void aTokenShouldNotOpenThePages() {
        given().redirects()
                .follow(false)
                .header("Authorization", "Bearer " + stack.token(Person.HR))
                .get("/hr/index")
                .then()
                .statusCode(302);
    }
}
