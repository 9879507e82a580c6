package app.candor.it;

import static app.candor.it.Stack.withToken;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.candor.testing.browser.BrowserExtension;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Somebody without an account is asked into a team: making one is a detour, and the invitation waits at its end. */
@ExtendWith(Stack.Extension.class)
class JoinJourneyIT {
    private static final Pattern INVITATION = Pattern.compile("/join\\?token=[A-Za-z0-9_-]{32}");
    private static final Pattern PROOF = Pattern.compile("http://\\S+/login-actions/action-token\\?[^\\s\"<]+");
    private static final String PASSWORD = "a long sentence of hers";

    @RegisterExtension
    static final BrowserExtension browsers = new BrowserExtension();

    private final Stack stack;
    private final String company = "Detour " + UUID.randomUUID();
    private final String newcomer = "new-" + UUID.randomUUID() + "@example.test";

    JoinJourneyIT(Stack stack) {
        this.stack = stack;
    }

    private String invited() {
        Realm realm = new Realm(stack);
        String owner = realm.token(realm.person(null, "hr"));
        String id = withToken(owner)
                .body(Map.of("name", company))
                .post("/api/v1/companies")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        withToken(owner)
                .body(Map.of("email", newcomer, "memberRole", "member"))
                .post("/api/v1/companies/" + id + "/invitations")
                .then()
                .statusCode(201);
        return Letters.link(stack, newcomer, INVITATION);
    }

    /** Opens the link that proves the address, and confirms where Keycloak wants that. */
    private void prove(Page page) {
        page.navigate(Letters.link(stack, newcomer, PROOF));
        Locator confirm = page.locator("a[href*='/login-actions/action-token']");
        if (confirm.count() > 0) {
            confirm.first().click();
        }
    }

    private void asked(Page page) {
        assertThat(page.locator("h1")).hasText("Invitation to a team");
        assertThat(page.locator("main")).containsText(company);
    }

    @Test
    void whoRegistersAtKeycloakShouldComeBackToTheInvitation() {
        String link = invited();
        try (BrowserContext context = browsers.phone(ColorScheme.LIGHT)) {
            Desk desk = Desk.visit(context, stack, link);
            Page page = desk.page();
            page.locator("a[href*='registration']").click();
            page.locator("[name=email]").fill(newcomer);
            page.locator("[name=firstName]").fill("Nia");
            page.locator("[name=lastName]").fill("Newcomer");
            page.locator("[type=submit]").click();
            prove(page);
            page.locator("[name=password-new]").fill(PASSWORD);
            page.locator("[name=password-confirm]").fill(PASSWORD);
            page.locator("[type=submit]").click();
            asked(page);
            desk.button("Join the team").click();
            page.waitForURL(url -> !url.contains("/join"));
        }
    }

    @Test
    void whoRegistersWithUsShouldComeToTheInvitationWithTheFirstSignIn() {
        String link = invited();
        try (BrowserContext context = browsers.desk(ColorScheme.LIGHT)) {
            Desk desk = Desk.visit(context, stack, link);
            Page page = desk.page();
            assertThat(page.locator("#username")).isVisible();
            desk.open("/register");
            page.locator("[name=role][value=hr]").check();
            page.locator("[name=firstName]").fill("Nia");
            page.locator("[name=lastName]").fill("Newcomer");
            page.locator("[name=email]").fill(newcomer);
            page.locator("[name=password]").fill(newcomer);
            desk.button("Create the account").click();
            assertThat(page.locator("#password-error")).hasText("Choose a password that is not your address.");
            page.locator("[name=password]").fill(PASSWORD);
            desk.button("Create the account").click();
            assertThat(page.locator("#register-done")).isVisible();
            try (Page mail = context.newPage()) {
                prove(mail);
                assertThat(mail.locator("body")).containsText(Pattern.compile("verified|confirmed|updated"));
            }
            desk.link("Sign in").click();
            desk.enter(newcomer, PASSWORD);
            asked(page);
            desk.button("Join the team").click();
            assertThat(page.locator("h1")).hasText(company);
            assertThat(page.locator("header .company")).hasText(company);
        }
    }
}
