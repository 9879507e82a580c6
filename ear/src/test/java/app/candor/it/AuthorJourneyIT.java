package app.candor.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.candor.testing.browser.BrowserExtension;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever writes an interview begins from the library or a file, is told what is vague, and can take steps back. */
@ExtendWith(Stack.Extension.class)
class AuthorJourneyIT {
    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(20_000);

    @RegisterExtension
    static final BrowserExtension browsers = new BrowserExtension();

    @Test
    void anInterviewShouldGrowFromTheLibraryToACopyAndAFile(Stack stack) {
        try (BrowserContext context = browsers.desk(ColorScheme.LIGHT)) {
            Desk desk = Desk.signIn(context, stack, Person.HR, "/hr/template-library?language=de");
            Page page = desk.page();
            assertThat(page.locator(".starters h2").first()).hasText("Softwareentwicklung");
            desk.look("starters");
            page.locator(".starters button").first().click();
            assertThat(page).hasURL(Pattern.compile(".*/hr/template\\?id=.+"));
            assertThat(page.getByLabel("Title")).hasValue("Softwareentwicklung");
            assertThat(page.locator(".remarks")).hasCount(0);
            desk.look("template-from-library");

            Locator prompt = page.locator("[data-place='0'] textarea[id$=':prompt']");
            String before = prompt.inputValue();
            prompt.fill("Haben Sie Erfahrung?");
            assertThat(page.locator(".remarks")).containsText("Yes or no answers this question", SOON);
            assertThat(page.locator("[data-phone]")).containsText("Haben Sie Erfahrung?", SOON);
            assertThat(page.locator("[data-duration]")).containsText("questions: 3");
            desk.look("template-remarks");
            desk.button("Undo").click();
            assertThat(prompt).hasValue(before);
            desk.button("Redo").click();
            assertThat(prompt).hasValue("Haben Sie Erfahrung?");
            desk.button("Undo").click();
            assertThat(page.locator("#saving")).containsText("Saved", SOON);

            page.locator("[data-place='0'] [id$=':weight']").first().fill("70");
            page.locator("[data-place='0'] [id$=':duplicate']").click();
            assertThat(page.locator("[data-place]")).hasCount(4);
            desk.confirm("Publish", "publish-dialog", "Publish");
            assertThat(page.locator("[data-toast].failure").first()).containsText("add up to 110");
            desk.look("template-weights");
            desk.button("Duplicate").first().click();
            assertThat(page.locator("[data-toast]").first()).isVisible();

            desk.open("/hr/template-library");
            page.getByLabel("Or paste it here").fill("{\"format\":\"candor.template\",\"version\":1,\"titel\":\"x\"}");
            desk.button("Read in as a draft").click();
            assertThat(page.locator("#import-error")).containsText("titel: This field is not known here");
            desk.look("starters-wrong-file");
            page.getByLabel("Or paste it here")
                    .fill(
                            "{\"format\":\"candor.template\",\"version\":1,\"title\":\"From a file\",\"questions\":"
                                    + "[{\"type\":\"multiple_choice\",\"prompt\":\"Which tools?\",\"options\":[\"a\",\"b\"]},"
                                    + "{\"type\":\"file\",\"prompt\":\"Your portfolio\"},"
                                    + "{\"type\":\"audio\",\"prompt\":\"Say how you begin a shift.\",\"alternatives\":[\"text\"]}]}");
            desk.button("Read in as a draft").click();
            assertThat(page.getByLabel("Title")).hasValue("From a file");
            desk.look("template-types");
            desk.confirm("Delete", "delete-dialog", "Delete");
            assertThat(page.locator("h1")).hasText("Templates");
            assertThat(page.locator("[data-toast]")).containsText("Draft deleted.");
            assertThat(desk.errors()).isEmpty();
        }
    }
}
