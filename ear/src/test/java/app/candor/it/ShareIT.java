package app.candor.it;

import static org.assertj.core.api.Assertions.assertThat;

import app.candor.it.Visitor.Answer;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A shared interview by its address, without a browser: what it says, what it never says, and when it is over. */
@ExtendWith(Stack.Extension.class)
class ShareIT {
    /** Another one in each answer. */
    private static final String NONCE = "nonce=\"[^\"]*\"";

    @Test
    void aLinkShouldShowOneInterviewUntilItIsTakenBackAndThenBeAsIfItHadNeverBeen(Stack stack) {
        Interview interview = new Interview(stack, 1).complete();
        String shares = "/api/v1/invitations/" + interview.invitation() + "/shares";
        JsonPath made = stack.as(Person.HR)
                .body(Map.of("days", 2, "note", "For-Max", "nameHidden", true))
                .post(shares)
                .then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .extract()
                .jsonPath();
        String address = URI.create(made.getString("link")).getPath();
        Visitor nobody = new Visitor(stack.candor().base());

        Answer shown = nobody.get(address);
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.body())
                .contains("Question 1 of the matrix?", "moved the billing system", "Acme Robotics")
                .doesNotContain("Zebediah", "quux@example.com", "For-Max", "???")
                .contains("name=\"robots\" content=\"noindex, nofollow\"");
        assertThat(shown.header("X-Robots-Tag")).isEqualTo("noindex, nofollow");
        assertThat(shown.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(shown.header("Cache-Control")).contains("no-store");
        assertThat(nobody.get(address + "/captions/" + UUID.randomUUID()).status())
                .isEqualTo(404);

        String share = made.getString("share.id");
        JsonPath log = stack.as(Person.HR)
                .get(shares + "/" + share + "/openings")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(log.getList("items.network")).containsExactly("127.0.0.0/24");
        assertThat(log.getList("items.browser")).containsExactly("program");
        assertThat(stack.as(Person.HR).get(shares).asString())
                .contains("For-Max")
                .doesNotContain(address.substring(3));

        Answer unknown = nobody.get("/s/" + "A".repeat(32));
        stack.as(Person.HR)
                .post(shares + "/" + share + "/revoke")
                .then()
                .statusCode(200)
                .body("state", org.hamcrest.Matchers.equalTo("revoked"));
        Answer gone = nobody.get(address);
        assertThat(gone.status()).isEqualTo(404).isEqualTo(unknown.status());
        assertThat(gone.body().replaceAll(NONCE, ""))
                .isEqualTo(unknown.body().replaceAll(NONCE, ""))
                .contains("This link opens nothing");
        assertThat(nobody.get(address + "/captions/" + UUID.randomUUID()).status())
                .isEqualTo(404);
    }
}
