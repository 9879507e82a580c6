package app.candor.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import app.candor.it.media.Clip;
import app.candor.testing.browser.BrowserExtension;
import app.candor.ui.interview.CandidatePage;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** HR asks by video: uploaded, made playable, captioned, published, and seen with its captions by a candidate. */
@ExtendWith(Stack.Extension.class)
class TemplateVideosJourneyIT {
    private static final String HEARD = "Tell us why you want to work with us.";
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE.toMillis());

    @RegisterExtension
    static final BrowserExtension browsers = new BrowserExtension();

    @TempDir
    Path folder;

    private final Stack stack;

    TemplateVideosJourneyIT(Stack stack) {
        this.stack = stack;
    }

    @AfterEach
    void letTheEngineGo() {
        stack.speech().behave();
    }

    @Test
    void aVideoShouldAskWithCaptionsAndNeverWithoutThem() throws IOException {
        stack.speech().behave();
        stack.speech().say(sound -> HEARD);
        Path clip = Clip.webm(folder.resolve("why.webm"), Clip.picture(4), Clip.tone(440, 4));
        JsonPath draft = draft();
        String template = draft.getString("id");
        String question = draft.getString("questions[0].id");
        try (BrowserContext office = browsers.desk(ColorScheme.LIGHT)) {
            Desk hr = Desk.signIn(office, stack, Person.HR, "/hr/template-videos?id=" + template);
            Page page = hr.page();
            hr.look("videos-none");
            Locator card = page.locator("[data-video-place='" + question + "']");
            card.getByLabel("Choose a video")
                    .setInputFiles(
                            new FilePayload("no.mp4", "video/mp4", "no video at all".getBytes(StandardCharsets.UTF_8)));
            assertThat(page.locator("[data-toast].failure")).containsText("not a WebM or MP4");
            card.getByLabel("Choose a video").setInputFiles(clip);
            assertThat(card.locator(".badge")).containsText("Captions recognised", SOON);
            hr.look("videos-heard");
            Locator video = card.locator("video");
            video.evaluate("video => video.play()");
            page.waitForCondition(() -> (Boolean) video.evaluate("video => video.currentTime > 0"));
            assertThat((String) video.evaluate("video => video.textTracks[0].cues[0].text"))
                    .contains("Tell us why");
            video.evaluate("video => video.pause()");

            card.getByLabel("Captions", new Locator.GetByLabelOptions().setExact(true))
                    .fill("WEBVTT\n\n00:09.000 --> 00:10.000\nToo late");
            card.getByText("Save captions").click();
            assertThat(page.locator("[data-toast].failure").last()).containsText("after the end of the video");
            card.getByLabel("Captions", new Locator.GetByLabelOptions().setExact(true))
                    .fill("WEBVTT\n\n00:00.000 --> 00:04.000\nTell us why you would like to work <with us>.");
            card.getByText("Save captions").click();
            assertThat(card.locator(".badge")).hasText("Ready");
            logo(hr);
            recorded(hr);
            hr.look("videos-ready");
            assertThat(hr.errors()).noneMatch(error -> !error.contains("422"));
        }
        welcome(template, clip);
        stack.as(Person.HR)
                .delete("/api/v1/templates/" + template + "/videos/" + question)
                .then()
                .statusCode(409)
                .body("type", endsWith(":template-not-draft"));
        see(template);
    }

    /** Recorded here, looked at, used, and then taken away. */
    private void recorded(Desk hr) {
        Page page = hr.page();
        Locator card = page.locator("[data-video-place='outro']");
        card.getByText("Record yourself").click();
        hr.button("Start").click();
        assertThat(page.locator("[data-record-state]")).containsText("0:02", SOON);
        hr.look("videos-recording");
        hr.button("Stop").click();
        assertThat(hr.button("Record again")).isVisible();
        hr.look("videos-recorded");
        hr.button("Use this video").click();
        assertThat(card.locator(".badge")).containsText("Captions recognised", SOON);
        card.getByText("Remove the video").click();
        assertThat(card.locator(".badge")).hasText("No video");
    }

    private void logo(Desk hr) throws IOException {
        Page page = hr.page();
        BufferedImage picture = new BufferedImage(900, 300, BufferedImage.TYPE_INT_RGB);
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        page.getByLabel("Choose a picture")
                .setInputFiles(new FilePayload("no.png", "image/png", "nothing".getBytes(StandardCharsets.UTF_8)));
        hr.button("Save the logo").click();
        assertThat(page.locator("[data-logo-error]")).containsText("cannot be used");
        page.getByLabel("Choose a picture")
                .setInputFiles(new FilePayload("logo.png", "image/png", bytes.toByteArray()));
        page.getByLabel("What it says").fill("Acme Robotics, since 1949");
        hr.button("Save the logo").click();
        assertThat(page.getByAltText("Acme Robotics, since 1949")).isVisible();
        page.waitForCondition(() -> (Integer) page.evaluate("document.querySelector('img.logo').naturalWidth") == 480);
    }

    private JsonPath draft() {
        return stack.as(Person.HR)
                .body(Map.of(
                        "title",
                        "Asked by video",
                        "language",
                        "en",
                        "intro",
                        "We are a small team.",
                        "questions",
                        List.of(Map.of("type", "text", "prompt", "Why us?", "required", true))))
                .post("/api/v1/templates")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    /** A second video by the API, and what publishing says until it is whole. */
    private void welcome(String template, Path clip) throws IOException {
        String upload = uploaded(Files.readAllBytes(clip));
        String videos = "/api/v1/templates/" + template + "/videos";
        stack.speech().say(sound -> "");
        for (int time = 0; time < 2; time++) {
            stack.as(Person.HR)
                    .body(Map.of("uploadId", upload))
                    .put(videos + "/intro")
                    .then()
                    .statusCode(200)
                    .body("place", equalTo("intro"));
        }
        publish(template).then().statusCode(409);
        Awaitility.await("the welcome was listened to")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> stack.as(Person.HR)
                        .get(videos)
                        .jsonPath()
                        .getString("items[0].captionsState")
                        .equals("missing"));
        publish(template).then().statusCode(409).body("type", endsWith(":video-without-captions"));
        Response captioned = stack.as(Person.HR)
                .body(Map.of("captions", "Hello and welcome."))
                .put(videos + "/intro/captions");
        captioned.then().statusCode(200).body("captionsState", equalTo("given"));
        stack.as(Person.HR)
                .header("If-Match", "\"0\"")
                .body(Map.of("captions", "Mine."))
                .put(videos + "/intro/captions")
                .then()
                .statusCode(412);
        publish(template).then().statusCode(200);
    }

    private Response publish(String template) {
        return stack.as(Person.HR).post("/api/v1/templates/" + template + "/publish");
    }

    private String uploaded(byte[] content) {
        String bearer = "Bearer " + stack.token(Person.HR);
        given().header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", content.length)
                .post("/api/video-uploads")
                .then()
                .statusCode(401);
        String location = given().header("Authorization", bearer)
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", content.length)
                .header(
                        "Upload-Metadata",
                        "filename " + Base64.getEncoder().encodeToString("hello.webm".getBytes(StandardCharsets.UTF_8)))
                .post("/api/video-uploads")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        // The protocol knows no charset behind its content type.
        EncoderConfig plain = EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false);
        given().config(RestAssured.config().encoderConfig(plain))
                .header("Authorization", "Bearer " + stack.token(Person.ADMIN))
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Offset", 0)
                .contentType("application/offset+octet-stream")
                .body(content)
                .patch(location)
                .then()
                .statusCode(403);
        given().config(RestAssured.config().encoderConfig(plain))
                .header("Authorization", bearer)
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Offset", 0)
                .contentType("application/offset+octet-stream")
                .body(content)
                .patch(location)
                .then()
                .statusCode(204);
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private void see(String template) {
        JsonPath issued = stack.as(Person.HR)
                .body(Map.of(
                        "templateId", template, "candidateName", "Ada Byron", "candidateEmail", "ada@example.test"))
                .post("/api/v1/invitations")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        String secret = issued.getString("secret");
        Stack.invited(secret)
                .get("/api/v1/interview/videos")
                .then()
                .statusCode(200)
                .body("items", hasSize(2));
        try (BrowserContext phone = browsers.phone(ColorScheme.LIGHT)) {
            CandidatePage candidate = new CandidatePage(phone);
            Page page = candidate.page();
            page.navigate(stack.candor().base() + "/i/" + secret);
            candidate.heading("Asked by video");
            assertThat(page.getByAltText("Acme Robotics, since 1949")).isVisible();
            plays(page, "Welcome as a video", "welcome");
            candidate.picture("video-welcome");
            candidate.agreeAndBegin();
            candidate.heading("Why us?");
            plays(page, "The question as a video", "work");
            candidate.picture("video-question");
            page.getByLabel("Your answer").fill("For your robots.");
            candidate.press("Save and go on");
            assertThat(candidate.errors()).isEmpty();
        }
        stack.as(Person.HR)
                .post("/api/v1/invitations/" + issued.getString("id") + "/cancel")
                .then()
                .statusCode(200);
        Stack.invited(secret).get("/api/v1/interview/videos").then().body("items", hasSize(0));
    }

    private static void plays(Page page, String label, String word) {
        Locator video = page.getByLabel(label);
        video.evaluate("video => { video.muted = true; return video.play(); }");
        page.waitForCondition(() -> (Boolean) video.evaluate("video => video.currentTime > 0"));
        assertThat((String) video.evaluate("video => video.textTracks[0].mode")).isEqualTo("showing");
        assertThat((String) video.evaluate("video => [...video.textTracks[0].cues].map((cue) => cue.text).join(' ')"))
                .contains(word);
        video.evaluate("video => video.pause()");
    }
}
