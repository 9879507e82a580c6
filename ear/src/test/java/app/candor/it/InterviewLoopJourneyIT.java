package app.candor.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.candor.testing.browser.Browsers;
import app.candor.testing.browser.Speech;
import app.candor.ui.interview.CandidatePage;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole loop by the people it is for, and through pages only: HR writes and invites, a candidate answers on a phone, the
 * machine works, and the review that HR left open fills by itself until a person decides.
 */
@ExtendWith(Stack.Extension.class)
class InterviewLoopJourneyIT {
    /** What transcoding, transcribing and scoring may take on a busy machine. */
    private static final double PATIENCE_MS = Duration.ofMinutes(4).toMillis();

    private static final String SPOKEN =
            "I repaired a welding robot at night. First I measured the voltage of the drive."
                    + " Then I replaced the broken relay, and the line was running again after one hour."
                    + " I learned to keep a spare relay on every site.";
    private static final String HEARD = "First I measured the voltage of the drive, then I replaced the relay.";

    private static Browsers browsers;

    private final CountDownLatch engineMayAnswer = new CountDownLatch(1);

    @BeforeAll
    static void openBrowser(@TempDir Path folder) {
        browsers = Browsers.speaking(Speech.say(SPOKEN, folder.resolve("speech.wav")));
    }

    @AfterAll
    static void closeBrowser() {
        if (browsers != null) {
            browsers.close();
        }
    }

    @AfterEach
    void letTheEngineGo(Stack stack) {
        engineMayAnswer.countDown();
        stack.speech().behave();
    }

    @Test
    void anInterviewShouldGoFromTheFirstQuestionToADecision(Stack stack) throws SQLException {
        stack.speech().behave();
        stack.speech().say(sound -> whenAllowed(HEARD));
        stack.model().behave();
        try (BrowserContext office = browsers.desk(ColorScheme.LIGHT);
                BrowserContext control = browsers.desk(ColorScheme.DARK);
                BrowserContext phone = browsers.phone(ColorScheme.LIGHT)) {
            office.grantPermissions(List.of("clipboard-read", "clipboard-write"));
            Desk hr = Desk.signIn(office, stack, Person.HR, "/hr/template");
            write(hr);
            String link = invite(hr);
            hr.link("Open the invitation").click();
            assertThat(hr.page().locator("h1")).hasText("Ada Byron");
            String id = hr.page().url().replaceFirst(".*id=", "");
            leaveOpen(hr.page());

            CandidatePage candidate = new CandidatePage(phone);
            candidate.page().navigate(link);
            recordVideo(candidate);
            says(hr.page().locator(".overview .badge").first(), "Being answered");
            answerTheRest(candidate);

            says(hr.page().locator(".overview .badge").first(), "Handed in");
            // The recording or, on a quick machine, already only its transcript.
            says(hr.page().locator("#answer-1"), "It appears here by itself");
            hr.look("review-processing");
            Desk operator = follow(control, stack);
            engineMayAnswer.countDown();
            says(operator.page().locator(".page-head .badge"), "Completed");
            stillOpen(operator.page());
            watch(hr.page());
            judge(hr);
            stillOpen(hr.page());
            decide(hr);
            share(hr, stack);
            hear(hr, stack, id);
            assertThat(hr.errors()).isEmpty();
            assertThat(candidate.errors()).isEmpty();
            assertThat(stack.audited(id)).as("the decision is in the audit log").anySatisfy(entry -> assertThat(entry)
                    .contains("invitation.decided", "advance", "A clear example"));
        }
        assertThat(stack.speech().complaints()).isEmpty();
        assertThat(stack.model().complaints()).isEmpty();
    }

    private static void write(Desk hr) {
        Page page = hr.page();
        page.getByLabel("Title").fill("Service engineer");
        page.getByLabel("Introduction").fill("Three questions about your work.");
        Locator video = add(hr, "Video question", 0, "Tell us about a repair that went wrong.");
        video.getByLabel("Time to think").fill("20");
        video.getByLabel("Time to answer").fill("60");
        video.getByLabel("Retakes").fill("1");
        video.getByLabel("What a good answer shows").fill("Names the fault, what was done, and the result.");
        Locator text = add(hr, "Text question", 1, "What would you like to ask us?");
        text.getByLabel("What a good answer shows").fill("A question about the work.");
        add(hr, "Choice question", 2, "When can you begin?")
                .getByLabel("Options")
                .fill("At once\nIn a month\nLater");
        hr.confirm("Publish", "publish-dialog", "Publish");
        assertThat(page.locator(".page-head .badge")).hasText("Published");
        assertThat(page.locator("main")).containsText("Names the fault, what was done, and the result.");
    }

    private static Locator add(Desk hr, String kind, int place, String prompt) {
        hr.button(kind).click();
        Locator question = hr.page().locator("[data-place='" + place + "']");
        question.getByLabel("What is asked").fill(prompt);
        return question;
    }

    /** Copies the link as a person does, by the button. */
    private static String invite(Desk hr) {
        Page page = hr.page();
        hr.link("Invite").click();
        page.getByLabel("Candidate’s name").fill("Ada Byron");
        page.getByLabel("Candidate’s e-mail").fill("ada@example.test");
        hr.button("Invite and show the link").click();
        hr.button("Copy").click();
        assertThat(page.locator("[data-toast]").last()).containsText("Copied");
        return (String) page.evaluate("() => navigator.clipboard.readText()");
    }

    private static void recordVideo(CandidatePage candidate) {
        Page page = candidate.page();
        candidate.heading("Service engineer");
        candidate.picture("stack-welcome");
        candidate.agreeAndBegin();
        candidate.heading("Camera and microphone");
        candidate.picture("stack-allow");
        candidate.press("Turn on camera and microphone");
        candidate.says("The microphone hears you");
        candidate.picture("stack-check");
        candidate.press("Record a 5-second test");
        candidate.says("can you see and hear yourself");
        candidate.press("All is well, go on");
        candidate.heading("Practise first");
        candidate.press("Go on to the questions");
        candidate.press("Show the question");
        candidate.picture("stack-think");
        candidate.press("I am ready, record now");
        candidate.recordingRuns();
        candidate.picture("stack-record");
        assertThat(page.locator("#top .stored"))
                .containsText(
                        Pattern.compile("[1-9]\\d? % of your answer is stored"),
                        new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MS));
        candidate.press("Stop recording");
        candidate.says("100 % of this answer is stored");
        plays(page.locator("video"));
        candidate.picture("stack-watch");
        candidate.press("Record again");
        candidate.recordFor(14_000);
        candidate.says("No more takes for this question");
        candidate.says("100 % of this answer is stored");
        candidate.press("Send this answer");
    }

    private static void answerTheRest(CandidatePage candidate) {
        Page page = candidate.page();
        candidate.heading("What would you like to ask us?");
        page.getByLabel("Your answer").fill("Which tools do your engineers carry, and who chooses them?");
        candidate.picture("stack-text");
        candidate.press("Save and go on");
        candidate.heading("When can you begin?");
        page.getByLabel("In a month").check();
        candidate.picture("stack-choice");
        candidate.press("Save and go on");
        candidate.heading("Look it over");
        assertThat(page.getByText("Stored", new Page.GetByTextOptions().setExact(true)))
                .hasCount(3, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE_MS));
        candidate.picture("stack-look-over");
        candidate.press("Hand in the interview");
        candidate.press("Hand in");
        candidate.heading("Thank you, Ada Byron");
        candidate.picture("stack-thanks");
        page.reload();
        candidate.heading("Your interview is handed in");
    }

    /** The operator sees the same work as a job that runs, and leaves its page open. */
    private static Desk follow(BrowserContext control, Stack stack) {
        Desk operator = Desk.signIn(control, stack, Person.ADMIN, "/ops/jobs?job=recording-processing");
        Page page = operator.page();
        page.locator("tbody a").first().click();
        assertThat(page.locator(".page-head .badge")).hasText("Running");
        operator.look("job-running");
        leaveOpen(page);
        return operator;
    }

    /** Poster, captions and transcript, and the player as a person uses it. */
    private static void watch(Page page) {
        Locator answer = page.locator("#answer-1");
        says(answer.locator(".transcript"), HEARD);
        Locator video = answer.locator("video");
        assertThat(video).isVisible();
        assertThat((Integer) video.evaluate("video => new Promise((done) => { const poster = new Image();"
                        + " poster.onload = () => done(poster.naturalWidth); poster.onerror = () => done(0);"
                        + " poster.src = video.poster; })"))
                .as("width of the poster")
                .isGreaterThan(0);
        assertThat((Integer) video.evaluate("video => new Promise((done) => {"
                        + " const captions = video.querySelector('track[kind=captions]');"
                        + " captions.onload = () => done(captions.track.cues.length); captions.onerror = () => done(0);"
                        + " captions.track.mode = 'showing'; })"))
                .as("captions")
                .isGreaterThan(0);
        plays(video);
        assertThat(answer.locator(".word.now")).isVisible();
    }

    private void judge(Desk hr) {
        Page page = hr.page();
        says(page.locator(".overview"), "Overall score");
        Locator answer = page.locator("#answer-1");
        assertThat(answer.locator(".criterion")).hasCount(4);
        assertThat(answer.locator(".criterion").first()).containsText("4 of 5");
        assertThat(page.locator(".suggestion")).containsText("Suggestion");
        assertThat(page.locator("#answer-2")).containsText("Which tools do your engineers carry");
        assertThat(page.locator("#answer-2 .criterion")).hasCount(4);
        assertThat(page.locator("#answer-3")).containsText("In a month");
        Locator quote = answer.locator("button.jump").last();
        double second = Double.parseDouble(quote.getAttribute("data-at")) / 1000;
        Locator video = answer.locator("video");
        video.evaluate("(video, away) => { video.pause(); video.currentTime = away; }", second > 6 ? 0 : second + 6);
        quote.click();
        video.evaluate(
                "(video, second) => new Promise((there) => { const look = () =>"
                        + " video.currentTime >= second && video.currentTime < second + 3 ? there() : setTimeout(look, 50);"
                        + " look(); })",
                second);
        video.evaluate("video => video.pause()");
        hr.look("review-scored");
    }

    private static void decide(Desk hr) {
        Page page = hr.page();
        page.getByLabel("Advance").check();
        page.getByLabel("Reason").fill("A clear example with a result.");
        hr.button("Record the decision").click();
        assertThat(page.locator("[id$=decision] .badge").first()).hasText("Advance");
        assertThat(page.locator("[id$=decision]").first()).containsText("A clear example with a result.");
        hr.look("review-decided");
    }

    /** Somebody without an account reads and watches it, until HR takes the link back. */
    private static void share(Desk hr, Stack stack) {
        Page page = hr.page();
        page.getByLabel("For whom it is").fill("Max, who leads the team");
        page.getByLabel("Show the analysis, too").check();
        page.getByLabel("Days that the link works").fill("3");
        hr.button("Make a link").dblclick();
        String link = page.getByLabel("Link to pass on").inputValue();
        assertThat(page.locator(".shares li")).hasCount(1);
        try (BrowserContext elsewhere = browsers.desk(ColorScheme.LIGHT)) {
            Desk max = Desk.visit(elsewhere, stack, URI.create(link).getPath());
            Page shared = max.page();
            assertThat(shared.locator("h1")).hasText("Ada Byron");
            watch(shared);
            assertThat(shared.locator("#answer-1 .criterion")).hasCount(4);
            assertThat(shared.locator("#answer-2")).containsText("Which tools do your engineers carry");
            assertThat(shared.locator(".overview")).containsText("Overall score");
            assertThat(shared.locator("body")).not().containsText("A clear example with a result.");
            assertThat(shared.locator("body")).not().containsText("ada@example.test");
            assertThat(shared.locator("body")).not().containsText("Max, who leads");
            shared.locator("#answer-1 video").evaluate("video => video.pause()");
            max.look("shared");
            // By itself, because HR has left the page open.
            says(page.locator(".shares summary"), "Times opened: 1");
            page.locator(".shares summary").click();
            assertThat(page.locator(".openings")).containsText("127.0.0.0/24");
            page.evaluate("scrollTo(0, 0)");
            hr.look("review-shares");
            hr.button("Take back").click();
            assertThat(page.locator(".shares .badge")).hasText("Taken back");
            shared.reload();
            assertThat(shared.locator("h1")).hasText("This link opens nothing");
            max.look("shared-gone");
            assertThat(max.errors()).allSatisfy(error -> assertThat(error).contains("404"));
        }
    }

    /** Whoever hides names hears the answer and reads it, and sees nobody; by the API neither. */
    private static void hear(Desk hr, Stack stack, String id) {
        String recording =
                stack.as(Person.HR).get("/api/v1/invitations/" + id).path("responses.recordingId.find { it != null }");
        stack.as(Person.HR)
                .body(Map.of("blind", true))
                .put("/api/v1/me/blind-review")
                .then()
                .statusCode(200);
        try {
            hr.open("/hr/review?id=" + id);
            Locator answer = hr.page().locator("#answer-1");
            assertThat(answer.locator(".transcript")).containsText(HEARD);
            assertThat(answer.locator("video")).hasCount(0);
            plays(answer.locator("audio"));
            answer.locator("audio").evaluate("sound => sound.pause()");
            hr.look("review-heard");
            assertThat(stack.as(Person.HR)
                            .get("/api/v1/recordings/" + recording)
                            .then()
                            .statusCode(200)
                            .extract()
                            .jsonPath()
                            .<String>getList("renditions.kind"))
                    .doesNotContain("video", "poster", "thumbnail");
        } finally {
            stack.as(Person.HR).body(Map.of("blind", false)).put("/api/v1/me/blind-review");
        }
        assertThat(stack.as(Person.HR)
                        .get("/api/v1/recordings/" + recording)
                        .jsonPath()
                        .<String>getList("renditions.kind"))
                .contains("video", "poster");
    }

    /** Marks the document, so that a reload cannot pass for news. */
    private static void leaveOpen(Page page) {
        page.evaluate("() => { document.documentElement.dataset.leftOpen = 'yes'; }");
    }

    private static void stillOpen(Page page) {
        assertThat(page.locator("html")).hasAttribute("data-left-open", "yes");
    }

    private static void says(Locator place, String text) {
        assertThat(place).containsText(text, new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MS));
    }

    /** Not waitForFunction: the page's policy forbids evaluating strings, for tests too. */
    private static void plays(Locator video) {
        video.evaluate("video => new Promise((played) => { video.muted = true; video.play();"
                + " video.addEventListener('timeupdate', () => video.currentTime > 1 && played()); })");
    }

    private String whenAllowed(String words) {
        try {
            engineMayAnswer.await(5, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return words;
    }
}
