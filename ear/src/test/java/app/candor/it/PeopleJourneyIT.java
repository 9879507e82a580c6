package app.candor.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.candor.testing.browser.BrowserExtension;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** People at their account pages, and an administrator at everybody's. */
@ExtendWith(Stack.Extension.class)
class PeopleJourneyIT {
    @RegisterExtension
    static final BrowserExtension browsers = new BrowserExtension();

    @Test
    void aPersonShouldBeSuspendedAndTheirPagesShouldClose(Stack stack) {
        Realm realm = new Realm(stack);
        String name = realm.person("Acme Robotics", "hr");
        try (BrowserContext theirs = browsers.desk(ColorScheme.LIGHT);
                BrowserContext ours = browsers.desk(ColorScheme.LIGHT)) {
            Desk hr = Desk.signIn(theirs, stack, name, Realm.password(), "/hr/templates");
            assertThat(hr.page().locator("h1")).hasText("Templates");

            Desk admin = Desk.signIn(ours, stack, Person.ADMIN, "/admin/users?text=" + name);
            Page page = admin.page();
            admin.look("people");
            page.locator("tbody a").first().click();
            assertThat(page.locator(".page-head .badge")).hasText("Active");
            admin.look("person");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Suspend"))
                    .first()
                    .click();
            Locator dialog = page.locator("#suspend-dialog");
            dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Suspend"))
                    .click();
            assertThat(page.locator("[data-toast]").last()).containsText("Say why");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Suspend"))
                    .first()
                    .click();
            dialog.locator("textarea").fill("Left the company.");
            dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Suspend"))
                    .click();
            assertThat(page.locator(".page-head .badge")).hasText("Suspended");

            hr.page().reload();
            assertThat(hr.page().locator("body")).not().containsText("New template");
            assertThat(hr.page().locator("body")).containsText("suspended");
        }
    }

    @Test
    void anAdministratorShouldMakeAnAccount(Stack stack) {
        try (BrowserContext context = browsers.desk(ColorScheme.LIGHT)) {
            Desk desk = Desk.signIn(context, stack, Person.ADMIN, "/admin/users");
            desk.link("New account").click();
            Page page = desk.page();
            page.getByLabel("First name").fill("Ida");
            page.getByLabel("Last name").fill("Novak");
            page.getByLabel("Email address").fill("hr@demo.test");
            page.getByLabel("Interviewer").check();
            desk.look("new-account");
            desk.button("Create the account").click();
            assertThat(page.locator("[data-toast]").last()).containsText("already");
            page.getByLabel("Email address").fill("ida-" + UUID.randomUUID() + "@example.test");
            desk.button("Create the account").click();
            assertThat(page.locator("h2")).hasText("The account is ready");
            desk.look("new-account-done");
            desk.link("Open the account").click();
            assertThat(page.locator("h1")).hasText("Ida Novak");
            desk.button("Sign out everywhere").click();
            assertThat(page.locator("[data-toast]").last()).containsText("has ended");
            assertThat(desk.errors()).isEmpty();
        }
    }

    @Test
    void somebodyNewShouldRegister(Stack stack) {
        try (BrowserContext context = browsers.phone(ColorScheme.LIGHT)) {
            Desk desk = Desk.visit(context, stack, "/");
            desk.link("Create an account").click();
            Page page = desk.page();
            desk.look("register");
            desk.button("Create the account").click();
            assertThat(page.locator(".error:visible")).hasCount(5);
            assertThat(page.locator("[name=role]").first()).isFocused();
            desk.look("register-wrong");

            page.getByLabel("I hire people").check();
            page.getByLabel("First name").fill("Cleo");
            page.getByLabel("Last name").fill("Marsh");
            page.getByLabel("Email address").fill("hr@demo.test");
            page.getByLabel("Password").fill("a long sentence of hers");
            assertThat(page.locator(".error:visible")).hasCount(0);
            desk.button("Create the account").click();
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("already");

            page.getByLabel("Email address").fill("cleo-" + UUID.randomUUID() + "@example.test");
            desk.button("Create the account").click();
            assertThat(page.locator("h1:visible")).hasText("Your account is ready");
            assertThat(page.locator("#register-done")).containsText("sent you a mail");
            desk.look("registered");
        }
    }

    @Test
    void aNewcomerShouldSayWhatTheyCameForAndThenBeAtHome(Stack stack) {
        String name = new Realm(stack).person(null);
        try (BrowserContext context = browsers.phone(ColorScheme.DARK)) {
            Desk desk = Desk.signIn(context, stack, name, Realm.password(), "/candidate/index");
            Page page = desk.page();
            assertThat(page).hasURL(Pattern.compile(".*/account/index"));
            assertThat(page.locator("h1")).hasText("Welcome");
            desk.look("welcome");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("I am looking for work"))
                    .click();
            page.waitForURL(url -> !url.contains("/account/"));
        }
        try (BrowserContext context = browsers.phone(ColorScheme.LIGHT)) {
            Desk desk = Desk.signIn(context, stack, name, Realm.password(), "/candidate/index");
            assertThat(desk.page().locator("h1")).hasText("Your interviews");
            desk.open("/account/index");
            desk.page().getByLabel("Phone").fill("12");
            desk.button("Save").click();
            assertThat(desk.page().locator("[data-toast]").last()).containsText("country code");
            desk.page().getByLabel("Phone").fill("+34 600 000 000");
            desk.page().getByLabel("Time zone").selectOption("Europe/Madrid");
            desk.button("Save").click();
            assertThat(desk.page().locator("[data-toast]").last()).containsText("Saved.");
            desk.open("/account/index");
            assertThat(desk.page().getByLabel("Phone")).hasValue("+34600000000");
            desk.look("account");
            assertThat(desk.errors()).isEmpty();
        }
    }
}
