package app.candor.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import app.candor.testing.LanguageModelStandIn;
import app.candor.testing.LanguageModelStandIn.Misbehaviour;
import app.candor.testing.ModelAsk;
import app.candor.testing.browser.BrowserExtension;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever writes a template loses no word: not by forgetting to save, not to another window, not to the end of a session. */
@ExtendWith(Stack.Extension.class)
class EditorJourneyIT {
    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(20_000);

    @RegisterExtension
    static final BrowserExtension browsers = new BrowserExtension();

    private BrowserContext context;
    private Desk desk;
    private Page page;

    @BeforeEach
    void signIn(Stack stack) {
        context = browsers.desk(ColorScheme.LIGHT);
        desk = Desk.signIn(context, stack, Person.HR, "/hr/template");
        page = desk.page();
    }

    @AfterEach
    void leave() {
        context.close();
    }

    @Test
    void whatIsWrittenShouldBeSavedByItself() {
        page.getByLabel("Title").fill("Welder");
        saved();
        assertThat(page).hasURL(Pattern.compile(".*/hr/template\\?id=.+"));
        desk.button("Text question").click();
        assertThat(page.locator("#saving")).containsText("Not saved yet, question 1", SOON);
        desk.look("template-unfinished");
        prompt(page, 0).fill("Why this trade?");
        saved();
        page.reload();
        assertThat(page.getByLabel("Title")).hasValue("Welder");
        assertThat(prompt(page, 0)).hasValue("Why this trade?");
        assertThat(page.locator("[data-kept]")).isHidden();
        desk.open("/hr/templates?text=Welder");
        assertThat(page.locator("tbody")).containsText("Welder");
        assertThat(desk.errors()).isEmpty();
    }

    @Test
    void anotherWindowsChangeShouldNotBeOverwrittenAndNothingShouldBeLost() {
        page.getByLabel("Title").fill("Fitter");
        saved();
        Page other = context.newPage();
        other.navigate(page.url());
        other.getByLabel("Introduction").fill("From the other window.");
        assertThat(other.locator("#saving")).containsText("Saved", SOON);

        page.getByLabel("Introduction").fill("From this window.");
        assertThat(page.locator("#saving [role=alert]")).containsText("in another window", SOON);
        desk.look("template-conflict");
        desk.link("Load the newer version, then bring your text back").click();
        assertThat(page.getByLabel("Introduction")).hasValue("From the other window.");
        assertThat(page.locator("[data-kept]")).isVisible();
        desk.look("template-kept");
        desk.button("Bring it back").click();
        assertThat(page.getByLabel("Introduction")).hasValue("From this window.");
        saved();
        page.reload();
        assertThat(page.getByLabel("Introduction")).hasValue("From this window.");
        assertThat(page.locator("[data-kept]")).isHidden();
    }

    @Test
    void theEndOfTheSessionShouldLoseNothing() {
        page.getByLabel("Title").fill("Turner");
        desk.button("Choice question").click();
        Locator question = page.locator("[data-place='0']");
        question.getByLabel("What is asked").fill("Which lathe?");
        context.clearCookies();
        question.getByLabel("Options").fill("The old one\nThe new one");
        assertThat(page.locator("[data-toast].failure")).containsText("may have been signed out", SOON);
        page.onDialog(dialog -> dialog.accept());
        desk.link("Load the page again").click();
        desk.enter(Person.HR);
        assertThat(page.locator("[data-kept]")).isVisible();
        desk.button("Bring it back").click();
        assertThat(prompt(page, 0)).hasValue("Which lathe?");
        assertThat(page.getByLabel("Options")).hasValue("The old one\nThe new one");
        assertThat(page.getByLabel("Title")).hasValue("Turner");
        saved();
    }

    @Test
    void aQuestionShouldMoveByPointerAndSaySo() {
        page.getByLabel("Title").fill("Miller");
        for (int i = 0; i < 3; i++) {
            desk.button("Text question").click();
            prompt(page, i).fill("Question " + (char) ('A' + i));
        }
        // All three at once in the window.
        page.setViewportSize(1280, 3200);
        BoundingBox handle = page.locator("[data-place='0'] [data-drag]").boundingBox();
        BoundingBox last = page.locator("[data-place='2']").boundingBox();
        page.mouse().move(handle.x + handle.width / 2, handle.y + handle.height / 2);
        page.mouse().down();
        page.mouse().move(last.x + 40, last.y + last.height / 2);
        page.mouse().move(last.x + 40, last.y + last.height - 4);
        page.mouse().up();
        assertThat(page.locator("[data-moved]")).hasText("Now at place 3.");
        assertThat(prompt(page, 0)).hasValue("Question B");
        assertThat(prompt(page, 2)).hasValue("Question A");
        saved();
    }

    @Test
    void aSuggestionOfTheModelShouldBeSavedOnlyByAPerson(Stack stack) throws InterruptedException {
        LanguageModelStandIn model = stack.model();
        model.behave();
        page.getByLabel("Title").fill("Rigger");
        page.locator("#add-video").click();
        prompt(page, 0).fill("Describe a lift that went wrong and what you did.");
        saved();
        model.next(Misbehaviour.PROSE);
        page.locator("[data-suggest]").click();
        assertThat(page.locator("[data-toast].failure")).containsText("gave no suggestion that can be used", SOON);
        assertThat(page.locator("[data-asking]")).isEmpty();

        var reached = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        model.hold(ModelAsk::suggestion, reached, goOn);
        page.locator("[data-suggest]").dblclick();
        reached.await();
        assertThat(page.locator("[data-asking]")).containsText("write on meanwhile");
        page.getByLabel("Introduction").fill("Written meanwhile.");
        goOn.countDown();
        assertThat(page.locator(".proposal")).containsText("What came of it", SOON);
        assertThat(page.locator("[data-proposal]")).isFocused();
        assertThat(page.getByLabel("Introduction")).hasValue("Written meanwhile.");
        saved();
        desk.look("template-suggestion");
        page.reload();
        assertThat(page.locator("[data-criterion]")).hasCount(0);

        page.locator("[data-suggest]").click();
        desk.button("Use these criteria").click();
        assertThat(page.locator("[data-criterion]")).hasCount(3);
        assertThat(page.locator("[data-weights]")).containsText("100 / 100");
        assertThat(page.locator(".proposal")).hasCount(0);
        saved();
        desk.button("Undo").click();
        assertThat(page.locator("[data-criterion]")).hasCount(0);
        desk.button("Redo").click();
        assertThat(page.locator("[data-criterion]")).hasCount(3);
        saved();
        page.reload();
        assertThat(page.locator("[id$=':shows']").first()).hasValue("Own part");

        stack.as(Person.HR)
                .body(Map.of(
                        "language", "en",
                        "type", "video",
                        "prompt", "Describe a lift that went wrong and what you did."))
                .post("/api/v1/criteria-suggestions")
                .then()
                .statusCode(200)
                .body("criteria.weight", equalTo(List.of(40, 35, 25)));
        // Once for what was no suggestion, and once for all the others.
        assertThat(model.paid()).hasSize(2);
        assertThat(model.complaints()).isEmpty();
        assertThat(desk.errors()).isEmpty();
        model.behave();
    }

    private void saved() {
        assertThat(page.locator("#saving")).hasText("Saved", new LocatorAssertions.HasTextOptions().setTimeout(20_000));
    }

    private static Locator prompt(Page page, int place) {
        return page.locator("[data-place='" + place + "'] textarea[id$=':prompt']");
    }
}
