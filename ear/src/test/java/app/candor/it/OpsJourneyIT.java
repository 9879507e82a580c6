package app.candor.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.candor.testing.browser.BrowserExtension;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The operator at the pages: start a job, see it fail, restart it, give it up; switch and run a schedule. */
@ExtendWith(Stack.Extension.class)
class OpsJourneyIT {
    @RegisterExtension
    static final BrowserExtension browsers = new BrowserExtension();

    @Test
    void aFailedJobShouldBeRestartedAndThenGivenUp(Stack stack) {
        try (BrowserContext context = browsers.desk(ColorScheme.LIGHT)) {
            Desk desk = Desk.signIn(context, stack, Person.ADMIN, "/ops/jobs");
            Page page = desk.page();
            Locator card =
                    page.locator(".cards .card").filter(new Locator.FilterOptions().setHasText("recording-processing"));
            card.locator("summary").click();
            card.locator("input.input").first().fill(UUID.randomUUID().toString());
            card.getByRole(
                            AriaRole.BUTTON,
                            new Locator.GetByRoleOptions().setName("Start").setExact(true))
                    .click();
            assertThat(page).hasURL(Pattern.compile(".*/ops/job\\?id=\\d+"));
            awaitStatus(page, "Failed");
            desk.look("job-failed");

            onNewest(desk, "Restart", before -> !page.url().equals(before));
            awaitStatus(page, "Failed");
            onNewest(desk, "Abandon", before -> page.locator(".page-head .badge")
                    .textContent()
                    .equals("Abandoned"));
            assertThat(desk.button("Restart")).hasCount(0);

            desk.open("/ops/jobs?job=recording-processing&status=abandoned");
            assertThat(page.locator("tbody .badge").first()).hasText("Abandoned");
            desk.look("jobs");
            assertThat(desk.errors()).isEmpty();
        }
    }

    @Test
    void aScheduleShouldBeSwitchedOffAndOnAndRunAtOnce(Stack stack) {
        try (BrowserContext context = browsers.desk(ColorScheme.DARK)) {
            Desk desk = Desk.signIn(context, stack, Person.ADMIN, "/ops/schedules");
            Page page = desk.page();
            Locator row = page.locator("tbody tr").first();
            row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Switch off"))
                    .click();
            assertThat(row.locator(".badge")).hasText("Off");
            row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Switch on"))
                    .click();
            assertThat(row.locator(".badge")).hasText("On");
            row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Run now"))
                    .click();
            assertThat(page.locator("[data-toast]").last()).containsText("has run");
            desk.look("schedules");
            desk.open("/ops/dead-letters");
            desk.look("dead-letters");
            assertThat(desk.errors()).isEmpty();
        }
    }

    @Test
    void aCandidateWithAnAccountShouldLearnHowToUseTheLink(Stack stack) {
        try (BrowserContext context = browsers.phone(ColorScheme.LIGHT)) {
            Desk desk = Desk.signIn(context, stack, Person.CANDIDATE, "/candidate/index");
            assertThat(desk.page().locator("h1")).hasText("Your interviews");
            desk.look("candidate-home");
            assertThat(desk.errors()).isEmpty();
        }
    }

    /**
     * What failed is tried again by itself after a while, and only the newest execution can be restarted or given up: so
     * whoever comes too late does it again there.
     *
     * @param done whether it worked, given the address of the execution that it was done to
     */
    private static void onNewest(Desk desk, String action, Predicate<String> done) {
        Awaitility.await(action)
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    desk.open("/ops/jobs?job=recording-processing");
                    desk.page().locator("tbody a").first().click();
                    assertThat(desk.page().locator(".page-head .badge")).isVisible();
                    if (desk.button(action).count() == 0) {
                        return false;
                    }
                    String before = desk.page().url();
                    desk.confirm(action, action.toLowerCase(Locale.ROOT) + "-dialog", action);
                    desk.page().waitForTimeout(3_000);
                    return done.test(before);
                });
    }

    /** The page of a running job renews itself. */
    private static void awaitStatus(Page page, String status) {
        Awaitility.await(status)
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(
                        () -> assertThat(page.locator(".page-head .badge").textContent())
                                .isEqualTo(status));
    }
}
