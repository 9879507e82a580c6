package app.candor.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.candor.testing.browser.BrowserExtension;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import io.restassured.RestAssured;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** HR at the pages: write, put in order by keyboard, publish, invite, take a link back. */
@ExtendWith(Stack.Extension.class)
class HrJourneyIT {
    @RegisterExtension
    static final BrowserExtension browsers = new BrowserExtension();

    @Test
    void aTemplateShouldBeWrittenOrderedPublishedAndSent(Stack stack) {
        try (BrowserContext context = browsers.desk(ColorScheme.LIGHT)) {
            Desk desk = Desk.signIn(context, stack, Person.HR, "/hr/template");
            Page page = desk.page();
            assertThat(page.locator("h1")).hasText("New template");
            page.getByLabel("Title").fill("Data engineer <b>😀</b>");
            page.getByLabel("Introduction").fill("Three questions.\nTake your time.");
            add(desk, "Video question", 1, "Tell us about a pipeline that lost data.");
            add(desk, "Text question", 2, "What is a checkpoint?");
            add(desk, "Choice question", 3, "Where would you work?");
            page.getByLabel("Options").fill("At home\nIn the office");
            moveLastToTheTopByKeyboard(page);
            assertThat(prompts(page))
                    .containsExactly(
                            "Where would you work?",
                            "Tell us about a pipeline that lost data.",
                            "What is a checkpoint?");
            desk.look("template-draft");

            desk.button("Save draft").click();
            assertThat(page).hasURL(Pattern.compile(".*/hr/template\\?id=.*"));
            assertThat(page.locator("[data-toast]")).containsText("Draft saved.");
            assertThat(prompts(page).get(0)).isEqualTo("Where would you work?");
            desk.confirm("Publish", "publish-dialog", "Publish");
            assertThat(page.locator(".page-head .badge")).hasText("Published");
            assertThat(page.locator("h1")).hasText("Data engineer <b>😀</b>");
            desk.look("template-published");

            desk.link("Preview").click();
            assertThat(page.locator("h1")).hasText("Data engineer <b>😀</b>");
            desk.look("template-preview");
            page.goBack();
            desk.link("Invite").click();
            page.getByLabel("Candidate’s name").fill("Zoë Ångström");
            page.getByLabel("Candidate’s e-mail").fill("not an address");
            desk.button("Invite and show the link").click();
            assertThat(page.locator("[data-toast].failure").first()).isVisible();
            page.getByLabel("Candidate’s e-mail").fill("zoe@example.test");
            desk.button("Invite and show the link").click();
            Locator link = page.getByLabel("Link for the candidate");
            assertThat(link).hasValue(Pattern.compile("https?://.+/i/.{22,}"));
            desk.look("invited");
            opens(link.inputValue(), stack);

            desk.link("Open the invitation").click();
            assertThat(page.locator("h1")).hasText("Zoë Ångström");
            desk.look("review-pending");
            desk.confirm("Make a new link", "renew-dialog", "Make a new link");
            assertThat(page.getByLabel("Link for the candidate")).hasValue(Pattern.compile("https?://.+/i/.{22,}"));
            desk.confirm("Cancel the invitation", "cancel-dialog", "Cancel the invitation");
            assertThat(page.locator(".overview .badge").first()).hasText("Cancelled");
            desk.open("/hr/invitations?status=cancelled&text=Zo%C3%AB");
            assertThat(page.locator("tbody tr").first()).containsText("Zoë Ångström");
            assertThat(desk.errors()).isEmpty();
        }
    }

    @Test
    void everyPageOfAHiringTeamShouldStandUpToALook(Stack stack) {
        try (BrowserContext context = browsers.desk(ColorScheme.LIGHT)) {
            Desk desk = Desk.signIn(context, stack, Person.HR, "/hr");
            assertThat(desk.page()).hasURL(Pattern.compile(".*/hr/index"));
            for (String path : List.of("/hr/index", "/hr/templates", "/hr/invitations", "/hr/invite")) {
                desk.open(path);
                desk.look(path.substring(1).replace('/', '-'));
            }
            desk.open("/hr/templates");
            desk.button("Show").click();
            assertThat(desk.page()).hasURL(Pattern.compile(".*status="));
            assertThat(desk.page().locator("h1")).hasText("Templates");
            desk.open("/hr/invitations");
            desk.button("Show").click();
            assertThat(desk.page().locator("h1")).hasText("Invitations");
            assertThat(desk.errors()).isEmpty();
        }
    }

    @Test
    void whatIsNotThereShouldBeSaidKindlyAndWithoutATrace(Stack stack) {
        try (BrowserContext context = browsers.desk(ColorScheme.LIGHT)) {
            Desk desk = Desk.signIn(context, stack, Person.HR, "/hr/index");
            for (String path : List.of(
                    "/hr/review?id=00000000-0000-7000-8000-000000000000",
                    "/hr/review?id=nonsense",
                    "/hr/review",
                    "/hr/template?id=00000000-0000-7000-8000-000000000000",
                    "/hr/nowhere")) {
                Response answer = desk.page().navigate(stack.candor().base() + path);
                assertThat(answer.status()).as(path).isEqualTo(404);
                assertThat(desk.page().locator("h1")).hasText("There is nothing here");
                assertThat(answer.text()).doesNotContain("Exception");
            }
            desk.look("error-404");
            assertThat(desk.page().navigate(stack.candor().base() + "/ops/jobs").status())
                    .isEqualTo(403);
            assertThat(desk.page().locator("h1")).hasText("This page is not for your role");
            desk.look("error-403");
        }
    }

    @Test
    void whoeverSignsOutShouldBeAskedAgain(Stack stack) {
        try (BrowserContext context = browsers.desk(ColorScheme.DARK)) {
            Desk desk = Desk.signIn(context, stack, Person.HR, "/hr/index");
            Page page = desk.page();
            desk.open("/candidate/index");
            assertThat(page).hasURL(Pattern.compile(".*/hr/index"));
            desk.open("/");
            assertThat(page).hasURL(Pattern.compile(".*/hr/index"));
            page.locator(".account summary").click();
            desk.link("Sign out").click();
            assertThat(desk.link("Sign in")).isVisible();
            desk.look("door");
            desk.open("/hr/index");
            assertThat(page.locator("#username")).isVisible();
        }
    }

    private static void add(Desk desk, String kind, int number, String prompt) {
        desk.button(kind).click();
        Locator field = desk.page().locator("[data-place='" + (number - 1) + "'] textarea[id$=':prompt']");
        assertThat(field).isFocused();
        field.fill(prompt);
    }

    private static void moveLastToTheTopByKeyboard(Page page) {
        Locator up = page.locator("[data-place='2'] [data-move='up']");
        up.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-place='1'] [data-move='up']")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-place='0'] [data-move='down']")).isFocused();
        assertThat(page.locator("[data-moved]")).hasText("Now at place 1.");
    }

    private static List<String> prompts(Page page) {
        return page.locator("[data-place] textarea[id$=':prompt']").all().stream()
                .map(Locator::inputValue)
                .toList();
    }

    /** The link lets its holder in. */
    private static void opens(String link, Stack stack) {
        RestAssured.given()
                .redirects()
                .follow(false)
                .get(stack.candor().base() + link.substring(link.indexOf("/i/")))
                .then()
                .cookie("candor_invitation");
    }
}
