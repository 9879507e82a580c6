package app.candor.it;

import static org.assertj.core.api.Assertions.assertThat;

import app.candor.testing.browser.Axe;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A demo person at the pages, signed in as people sign in: at Keycloak. */
final class Desk {
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final int PHONE_WIDTH = 390;

    private final Page page;
    private final String base;
    private final List<String> errors = new ArrayList<>();

    private Desk(Page page, String base) {
        this.page = page;
        this.base = base;
        page.onPageError(errors::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text());
            }
        });
    }

    /** Opens a page as somebody whom nobody knows. */
    static Desk visit(BrowserContext context, Stack stack, String path) {
        Desk desk = new Desk(context.newPage(), stack.candor().base().toString());
        desk.open(path);
        return desk;
    }

    /** Opens a page and is asked to sign in first. */
    static Desk signIn(BrowserContext context, Stack stack, Person person, String path) {
        return signIn(context, stack, person.user(), person.password(), path);
    }

    /** The same for somebody who is no demo person. */
    static Desk signIn(BrowserContext context, Stack stack, String user, String password, String path) {
        Desk desk = new Desk(context.newPage(), stack.candor().base().toString());
        desk.page.navigate(desk.base + path);
        desk.enter(user, password);
        return desk;
    }

    /** At Keycloak's page: name and password, and back to where one wanted to go. */
    void enter(Person person) {
        enter(person.user(), person.password());
    }

    void enter(String user, String password) {
        page.locator("#username").fill(user);
        page.locator("#password").fill(password);
        page.locator("#kc-login").click();
        // On the way home lies the callback; leaving from there would undo the sign-in.
        page.waitForURL(url -> url.startsWith(base) && !url.contains("/callback"));
    }

    Page page() {
        return page;
    }

    void open(String path) {
        page.navigate(base + path);
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Presses a button that asks again, and says yes. */
    void confirm(String question, String dialog, String yes) {
        button(question).click();
        page.locator("#" + dialog)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(yes).setExact(true))
                .click();
    }

    /** The page at a desk and on a phone, light and dark: a picture of each, nothing wider than the screen, nothing for axe. */
    void look(String name) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (int width : new int[] {1280, PHONE_WIDTH}) {
                page.setViewportSize(width, 800);
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(PICTURES.resolve(
                                name + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png"))
                        .setAnimations(ScreenshotAnimations.DISABLED)
                        .setFullPage(true));
                assertThat(Axe.violations(page)).as(name + " at " + width).isEmpty();
            }
        }
        page.setViewportSize(320, 640);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as(name + " is as wide as a screen of 320")
                .isLessThanOrEqualTo(0);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(1280, 800);
    }

    /** What the browser complained about; must stay empty. */
    List<String> errors() {
        return errors;
    }
}
