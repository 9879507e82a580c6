package app.candor.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.candor.testing.browser.BrowserExtension;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A company from its foundation over a colleague's invitation, joining, work and removal to its end, in the browser. */
@ExtendWith(Stack.Extension.class)
class CompanyJourneyIT {
    private static final Pattern LINK = Pattern.compile("/join\\?token=[A-Za-z0-9_-]{32}");
    private static final Duration SOON = Duration.ofSeconds(60);

    @RegisterExtension
    static final BrowserExtension browsers = new BrowserExtension();

    @Test
    void aColleagueShouldBeInvitedJoinWorkAndBeRemoved(Stack stack) {
        Realm realm = new Realm(stack);
        String owner = realm.person(null, "hr");
        String colleague = realm.person(null);
        String name = "Journey " + UUID.randomUUID();
        try (BrowserContext ours = browsers.desk(ColorScheme.LIGHT)) {
            Desk hr = Desk.signIn(ours, stack, owner, Realm.password(), "/hr/company");
            Page page = hr.page();
            assertThat(page.locator("h1")).hasText("Create a company");
            hr.look("company-found");
            page.getByLabel("Name of the company").fill("...");
            hr.button("Create the company").click();
            assertThat(page.locator("[data-toast]").last()).containsText("Give the company a name");
            page.getByLabel("Name of the company").fill(name);
            page.getByLabel("How many people work there").selectOption("11-50");
            hr.button("Create the company").click();
            assertThat(page.locator("h1")).hasText(name);
            assertThat(page.locator("header .company")).hasText(name);

            page.getByLabel("Colleague’s e-mail").fill(colleague.toUpperCase(Locale.ROOT));
            hr.button("Invite").click();
            assertThat(page.getByLabel("Link for the colleague")).isVisible();
            page.getByLabel("Colleague’s e-mail").fill(colleague);
            hr.button("Invite").click();
            assertThat(page.locator("[data-toast]").last()).containsText("invited already");
            hr.look("company");

            String link = Letters.link(stack, colleague, LINK);
            Assertions.assertThat(page.getByLabel("Link for the colleague").inputValue())
                    .endsWith(link);
            joins(stack, colleague, link, name);

            hr.open("/hr/company");
            assertThat(page.locator("tbody tr")).hasCount(2);
            hr.look("company-team");
            worksThenIsRemoved(stack, hr, colleague, name);

            hr.confirm("Delete the company", "delete-dialog", "Delete the company");
            assertThat(page.locator("h1")).hasText("Create a company");
            Assertions.assertThat(hr.errors()).isEmpty();
        }
    }

    private static void joins(Stack stack, String colleague, String link, String company) {
        try (BrowserContext theirs = browsers.phone(ColorScheme.LIGHT)) {
            Desk desk = Desk.signIn(theirs, stack, colleague, Realm.password(), link);
            Page page = desk.page();
            assertThat(page.locator("h1")).hasText("Invitation to a team");
            assertThat(page.locator("main")).containsText(company);
            desk.look("join");
            desk.button("Join the team").click();
            page.waitForURL(url -> !url.contains("/join"));
        }
        await().atMost(SOON).until(() -> enforced(stack, colleague));
        try (BrowserContext theirs = browsers.phone(ColorScheme.LIGHT)) {
            Desk desk = Desk.signIn(theirs, stack, colleague, Realm.password(), link);
            assertThat(desk.page().locator("main")).containsText("This invitation was accepted already.");
            desk.look("join-over");
        }
    }

    private static void worksThenIsRemoved(Stack stack, Desk hr, String colleague, String company) {
        try (BrowserContext theirs = browsers.desk(ColorScheme.LIGHT)) {
            Desk desk = Desk.signIn(theirs, stack, colleague, Realm.password(), "/hr/templates");
            assertThat(desk.page().locator("h1")).hasText("Templates");
            assertThat(desk.page().locator("header .company")).hasText(company);

            Page page = hr.page();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Manage: ")))
                    .click();
            page.locator("dialog[open]")
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Remove from the team"))
                    .click();
            assertThat(page.locator("tbody tr")).hasCount(1);

            desk.open("/hr/company");
            assertThat(desk.page().locator("header .company")).hasText("");
            assertThat(desk.page().locator("h1")).hasText("Create a company");
        }
    }

    @Test
    void anAdministratorShouldFindCompaniesAndKeepThem(Stack stack) {
        Realm realm = new Realm(stack);
        String owner = realm.person(null, "hr");
        Stack.withToken(realm.token(owner)).get("/api/v1/me").then().statusCode(200);
        String name = "Kept " + UUID.randomUUID();
        try (BrowserContext context = browsers.desk(ColorScheme.LIGHT)) {
            Desk admin = Desk.signIn(context, stack, Person.ADMIN, "/admin/company");
            Page page = admin.page();
            page.getByLabel("Name of the company").fill(name);
            page.getByLabel("Owner’s e-mail").fill("nobody@example.test");
            admin.button("Create the company").click();
            assertThat(page.locator("[data-toast]").last()).containsText("Nobody");
            page.getByLabel("Owner’s e-mail").fill(owner);
            admin.button("Create the company").click();
            assertThat(page.locator("h1")).hasText(name);
            assertThat(page.locator("tbody tr")).hasCount(1);
            admin.look("admin-company");
            page.getByLabel("Industry").fill("Machines");
            admin.button("Save").click();
            assertThat(page.locator("[data-toast]").last()).containsText("Saved");
            admin.open("/admin/companies?text=" + name.replace(" ", "%20"));
            assertThat(page.locator("tbody tr")).hasCount(1);
            assertThat(page.locator("tbody")).containsText("Machines");
            admin.look("admin-companies");
            page.locator("tbody a").click();
            admin.confirm("Delete the company", "delete-dialog", "Delete the company");
            assertThat(page.locator("h1")).hasText("Companies");
            Assertions.assertThat(admin.errors()).isEmpty();
        }
    }

    /** Whether Keycloak knows what was changed in the person's rights. */
    private static boolean enforced(Stack stack, String email) throws SQLException {
        try (Connection connection = stack.database().getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select c.enforced from identity.access_change c join identity.app_user u on u.id = c.user_id"
                                + " where u.email = ?")) {
            query.setString(1, email);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }
}
