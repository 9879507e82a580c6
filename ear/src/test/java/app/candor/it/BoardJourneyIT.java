package app.candor.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.candor.testing.browser.BrowserExtension;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** HR at the board: filter, order, many at once, views, keyboard, news; then review and decision. */
@ExtendWith(Stack.Extension.class)
class BoardJourneyIT {
    @RegisterExtension
    static final BrowserExtension browsers = new BrowserExtension();

    private String token;
    private String template;

    private String invite(String name) {
        return Stack.withToken(token)
                .body(Map.of("templateId", template, "candidateName", name, "candidateEmail", "zoe@example.test"))
                .post("/api/v1/invitations")
                .then()
                .statusCode(201)
                .extract()
                .path("secret");
    }

    private static void handIn(String secret) {
        Stack.invited(secret).body(Map.of("consent", true)).post("/api/v1/interview/start");
        String question = Stack.invited(secret).get("/api/v1/interview").path("questions[0].id");
        Stack.invited(secret)
                .body(Map.of("text", "Because a checkpoint says where to go on."))
                .put("/api/v1/interview/responses/" + question)
                .then()
                .statusCode(200);
        Stack.invited(secret).post("/api/v1/interview/complete").then().statusCode(200);
    }

    private String read(String path) {
        return Stack.withToken(token)
                .accept("*/*")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void aBoardShouldBeWorkedThrough(Stack stack) {
        Realm realm = new Realm(stack);
        String user = realm.person("Board " + System.nanoTime(), "hr");
        token = realm.token(user);
        template = Stack.withToken(token)
                .body(Map.of(
                        "title",
                        "Backend engineer",
                        "questions",
                        List.of(Map.of("type", "text", "prompt", "What is a checkpoint?", "required", true))))
                .post("/api/v1/templates")
                .path("id");
        Stack.withToken(token).post("/api/v1/templates/" + template + "/publish");
        invite("Anna Adler");
        invite("Bea Brandt");
        handIn(invite("Cem Çelik"));
        String dora = invite("Dora Dahl");
        try (BrowserContext context = browsers.desk(ColorScheme.LIGHT)) {
            Desk desk = Desk.signIn(context, stack, user, Realm.password(), "/hr/invitations");
            Page page = desk.page();
            assertThat(page.locator("#board-rows th a"))
                    .hasText(new String[] {"Dora Dahl", "Cem Çelik", "Bea Brandt", "Anna Adler"});
            desk.look("board");

            page.getByLabel("Order").selectOption("name");
            assertThat(page).hasURL(Pattern.compile(".*sort=name.*"));
            assertThat(page.locator("#board-rows th a").first()).hasText("Anna Adler");
            page.waitForLoadState();
            page.getByText("More filters").click();
            page.getByLabel("Decision").selectOption("none");
            assertThat(page.locator("#board-rows th a")).hasText(new String[] {"Cem Çelik"});
            assertThat(page.getByLabel("Decision")).isVisible();

            page.waitForLoadState();
            desk.button("Save this view").click();
            page.locator("#view-dialog input[type=text]").fill("To decide");
            page.locator("#view-dialog .primary").click();
            assertThat(page.locator(".view a")).hasText("To decide");
            desk.look("board-view");
            desk.open("/hr/invitations");
            page.locator(".view a").click();
            assertThat(page.locator("#board-rows th a")).hasText(new String[] {"Cem Çelik"});

            desk.open("/hr/invitations?sort=name");
            page.getByLabel("All on this page").check();
            assertThat(page.locator("[data-picked]")).hasText("4");
            page.locator("#board-rows input").nth(3).uncheck();
            desk.button("Cancel invitations").click();
            page.locator("#cancel-dialog .danger").dblclick();
            assertThat(page.locator("[role=status] p").first()).hasText("Done: 2");
            assertThat(page.locator("[role=status] li")).containsText("Cem Çelik");
            assertThat(page.locator("#board-rows tr").first()).containsText("Cancelled");
            desk.look("board-bulk");

            page.keyboard().press("j");
            assertThat(page.locator("#board-rows th a").first()).isFocused();
            page.keyboard().press("j");
            page.keyboard().press("x");
            assertThat(page.locator("#board-rows input").nth(1)).isChecked();
            page.keyboard().press("?");
            assertThat(page.locator("#keys-dialog")).isVisible();
            desk.look("board-keys");
            page.keyboard().press("Escape");
            handIn(dora);
            assertThat(page.locator("#board-rows tr").nth(3)).containsText("Handed in");
            assertThat(page.locator("#board-rows input").nth(1)).isChecked();

            desk.open("/hr/invitations?status=completed&sort=name");
            page.locator("#board-rows th a").first().click();
            assertThat(page.locator("h1")).hasText("Cem Çelik");
            page.waitForLoadState();
            page.keyboard().press("n");
            assertThat(page.locator("h1")).hasText("Dora Dahl");
            page.waitForLoadState();
            page.keyboard().press("p");
            assertThat(page.locator("h1")).hasText("Cem Çelik");
            page.waitForLoadState();
            page.keyboard().press("?");
            assertThat(page.locator("#keys-dialog")).isVisible();
            page.keyboard().press("Escape");
            desk.button("Hide names").click();
            assertThat(page.locator("h1")).hasText(Pattern.compile("Candidate [0-9A-F]{6}"));
            assertThat(page.content()).doesNotContain("Cem").doesNotContain("zoe@example.test");
            desk.look("review-blind");
            desk.open("/hr/invitations?status=completed&sort=name&text=Cem");
            assertThat(page.locator("#board-rows th a")).hasCount(2);
            assertThat(page.locator("#board-rows th a").first()).hasText(Pattern.compile("Candidate [0-9A-F]{6}"));
            assertThat(page.content()).doesNotContain("Cem").doesNotContain("zoe@example.test");
            assertThat(page.locator("#filter-text")).hasCount(0);
            assertThat(desk.link("Export as CSV")).isVisible();
            desk.look("board-blind");
            assertThat(read("/api/v1/invitations?status=completed"))
                    .contains("\"completed\"")
                    .doesNotContain("Cem", "Dora", "zoe@example.test");
            assertThat(read("/api/v1/invitations/export?status=completed"))
                    .contains(",completed,")
                    .doesNotContain("Cem", "Dora", "zoe@example.test");
            Stack.withToken(token).get("/api/v1/invitations?text=Cem").then().statusCode(422);
            // Not by name any more, but the newest first.
            page.locator("#board-rows th a").nth(1).click();
            assertThat(page.locator("h1")).hasText(Pattern.compile("Candidate [0-9A-F]{6}"));
            page.waitForLoadState();
            desk.button("Show names").click();
            assertThat(page.locator("h1")).hasText("Cem Çelik");
            page.waitForLoadState();
            page.keyboard().press("d");
            page.getByLabel("Reject").check();
            page.getByLabel("Reason", new Page.GetByLabelOptions().setExact(true))
                    .fill("Not for us.");
            page.getByLabel("Words for the candidate").fill("Thank you. We liked your calm.");
            desk.button("Show the letter").click();
            assertThat(page.locator(".letter")).containsText("has decided about your interview");
            assertThat(page.locator(".letter")).containsText("We liked your calm.");
            desk.look("decision-letter");
            desk.button("Record the decision").dblclick();
            assertThat(page.locator(".told")).containsText("We liked your calm.");
            // Not with a link half under the header.
            page.evaluate("scrollTo(0, 0)");
            desk.look("decision-told");
            assertThat(desk.errors()).isEmpty();
        }
        String csv = Stack.withToken(token)
                .accept("text/csv")
                .get("/api/v1/invitations/export?status=completed&sort=name")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(csv.lines().skip(1)).hasSize(2).first().asString().contains("Cem Çelik", ",reject,");
    }
}
