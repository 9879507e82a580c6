package app.candor.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.candor.testing.browser.BrowserExtension;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpServer;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Interviews on a company's own site. {@code localhost} and {@code 127.0.0.1} are different sites to a browser, so the
 * frame is a third party's.
 */
@ExtendWith(Stack.Extension.class)
class EmbeddingJourneyIT {
    @RegisterExtension
    static final BrowserExtension browsers = new BrowserExtension();

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final double PATIENCE_MS = Duration.ofSeconds(60).toMillis();

    private final List<HttpServer> servers = new ArrayList<>();
    private final Stack stack;
    private String company;

    EmbeddingJourneyIT(Stack stack) {
        this.stack = stack;
    }

    @BeforeEach
    void nobodyMayFrame() {
        company = stack.as(Person.HR).get("/api/v1/companies").path("items[0].id");
        allow(List.of());
    }

    @AfterEach
    void leaveItSo() {
        allow(List.of());
        servers.forEach(server -> server.stop(0));
    }

    private void allow(List<String> origins) {
        String tag = stack.as(Person.HR).get("/api/v1/companies/" + company).header("ETag");
        stack.as(Person.HR)
                .header("If-Match", tag)
                .body(Map.of("embedOrigins", origins))
                .patch("/api/v1/companies/" + company)
                .then()
                .statusCode(200);
    }

    /** A site with one page. */
    private String site(String body) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] page = ("<!doctype html><html lang=\"en\"><head><title>Careers</title></head><body><h1>Work with us</h1>"
                        + body + "</body></html>")
                .getBytes(StandardCharsets.UTF_8);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
        servers.add(server);
        return "http://localhost:" + server.getAddress().getPort();
    }

    @Test
    void aCandidateShouldAnswerOnTheCompanysOwnSiteAndOnNoOther() throws Exception {
        String template = template();
        JsonPath invitation = invite(template);
        String secret = invitation.getString("secret");
        try (BrowserContext office = browsers.desk(ColorScheme.LIGHT);
                BrowserContext home = browsers.desk(ColorScheme.LIGHT)) {
            Desk hr = Desk.signIn(office, stack, Person.HR, "/hr/company");
            hr.page()
                    .getByLabel("Sites", new Page.GetByLabelOptions().setExact(true))
                    .fill("http://careers.example");
            hr.button("Save the sites").click();
            assertThat(hr.page().locator("[data-toast]").last()).containsText("is not the address of a site");
            hr.page()
                    .getByLabel("Sites", new Page.GetByLabelOptions().setExact(true))
                    .fill("https://careers.example");
            hr.button("Save the sites").click();
            String code = hr.page().getByLabel("Code for your page").inputValue();
            assertThat(code).contains("allow=\"camera; microphone\"", "/i/SECRET\"");
            hr.look("company-embedding");

            String page = here(code.replace("SECRET", secret), "/i/");
            String site = site(page);
            String other = site(page);
            hr.page()
                    .getByLabel("Sites", new Page.GetByLabelOptions().setExact(true))
                    .fill(site);
            hr.button("Save the sites").click();
            await().until(() -> stack.as(Person.HR)
                    .get("/api/v1/companies/" + company)
                    .jsonPath()
                    .getList("embedOrigins")
                    .equals(List.of(site)));
            assertThat(stack.audited(company))
                    .anySatisfy(entry -> assertThat(entry).contains("company.updated", site));

            refused(home, other);
            answered(home, site);
            assertThat(home.cookies()).extracting(cookie -> cookie.name).doesNotContain("candor_invitation");
            assertThat(hr.errors()).isEmpty();
        }
        JsonPath handedIn = stack.as(Person.HR)
                .get("/api/v1/invitations/" + invitation.getString("id"))
                .jsonPath();
        assertThat(handedIn.getString("status")).isEqualTo("completed");
        assertThat(handedIn.getList("responses.recordingId")).hasSize(2).anyMatch(id -> id != null);
    }

    private static void refused(BrowserContext context, String site) {
        Page page = context.newPage();
        List<String> said = new ArrayList<>();
        page.onConsoleMessage(message -> said.add(message.text()));
        page.navigate(site);
        page.waitForTimeout(1_000);
        assertThat(page.frames().get(1).url()).doesNotContain("/i/", "/apply");
        assertThat(said).anyMatch(text -> text.contains("frame-ancestors"));
        page.close();
    }

    private static void answered(BrowserContext context, String site) {
        Page page = context.newPage();
        page.navigate(site);
        FrameLocator frame = page.frameLocator("iframe");
        heading(frame, "Service engineer");
        picture(page, "framed-welcome");
        frame.getByRole(AriaRole.LINK, new FrameLocator.GetByRoleOptions().setName("Deutsch"))
                .click();
        assertThat(frame.locator("html")).hasAttribute("lang", "de");
        frame.getByRole(AriaRole.LINK, new FrameLocator.GetByRoleOptions().setName("English"))
                .click();
        assertThat(frame.locator("html")).hasAttribute("lang", "en");
        frame.getByLabel("I agree that").check();
        press(frame, "Begin");
        heading(frame, "Camera and microphone");
        press(frame, "Turn on camera and microphone");
        press(frame, "Go on without a test");
        press(frame, "Go on to the questions");
        press(frame, "Show the question");
        press(frame, "I am ready, record now");
        assertThat(button(frame, "Stop recording"))
                .isEnabled(new LocatorAssertions.IsEnabledOptions().setTimeout(PATIENCE_MS));
        page.waitForTimeout(3_000);
        picture(page, "framed-record");
        press(frame, "Stop recording");
        assertThat(frame.getByText("100 % of this answer is stored").first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MS));
        press(frame, "Send this answer");
        heading(frame, "What would you like to ask us?");
        assertThat(frame.getByText("100 % of your answers are stored").first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MS));
        // The site is loaded again in the middle: the interview is where it was.
        page.onDialog(dialog -> dialog.accept());
        page.reload();
        heading(frame, "Welcome back");
        press(frame, "Continue");
        heading(frame, "What would you like to ask us?");
        frame.getByLabel("Your answer").fill("Which tools do your engineers carry?");
        press(frame, "Save and go on");
        press(frame, "Hand in the interview");
        press(frame, "Hand in");
        heading(frame, "Thank you, Ada Byron");
        page.reload();
        heading(frame, "Your interview is handed in");
        picture(page, "framed-done");
    }

    @Test
    void thePageOfAPublicLinkShouldWorkOnTheCompanysSite() throws IOException {
        String template = template();
        String link = stack.as(Person.HR)
                .body(Map.of(
                        "places",
                        3,
                        "endsAt",
                        Instant.now().plus(Duration.ofDays(9)).toString()))
                .put("/api/v1/templates/" + template + "/public-link")
                .then()
                .statusCode(200)
                .extract()
                .path("link");
        try (BrowserContext office = browsers.desk(ColorScheme.LIGHT);
                BrowserContext home = browsers.desk(ColorScheme.LIGHT)) {
            Desk hr = Desk.signIn(office, stack, Person.HR, "/hr/public-link?template=" + template);
            assertThat(hr.page().locator("main")).containsText("names the site first");
            allow(List.of("https://careers.example"));
            hr.open("/hr/public-link?template=" + template);
            String code = hr.page().getByLabel("Code for your page").inputValue();
            assertThat(code).contains(URI.create(link).getPath());
            hr.look("public-link-embedding");
            String site = site(here(code, "/apply/"));

            refused(home, site);
            allow(List.of(site));
            Page page = home.newPage();
            page.navigate(site);
            FrameLocator frame = page.frameLocator("iframe");
            frame.getByLabel("Your name").fill("Petra Offen");
            frame.getByLabel("Your e-mail").fill(UUID.randomUUID() + "@example.test");
            picture(page, "framed-apply");
            press(frame, "Send me my link");
            assertThat(frame.locator("#apply-done h1")).hasText("Look into your mail");
            assertThat(hr.errors()).isEmpty();
        }
    }

    @Test
    void onlyInterviewsShouldBeFramed() {
        allow(List.of("https://careers.example"));
        JsonPath invitation = invite(template());
        String path = "/i/" + invitation.getString("secret");
        Response framed = RestAssured.given().header("Sec-Fetch-Dest", "iframe").get(path);
        assertThat(framed.statusCode()).isEqualTo(200);
        assertThat(framed.headers().getValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("frame-ancestors https://careers.example")
                .contains("script-src 'self'")
                .doesNotContain("frame-ancestors 'none'");
        assertThat(framed.header("X-Frame-Options")).isNull();
        assertThat(framed.header("Set-Cookie")).isNull();
        assertThat(framed.header("Permissions-Policy")).contains("camera=(self), microphone=(self)");
        for (String closed :
                List.of("/i", "/i/" + "x".repeat(43), "/", "/candidate", "/apply?token=" + "x".repeat(43))) {
            Response page = RestAssured.given().redirects().follow(false).get(closed);
            assertThat(page.header("Content-Security-Policy")).as(closed).contains("frame-ancestors 'none'");
            assertThat(page.header("X-Frame-Options")).as(closed).isEqualTo("DENY");
        }
    }

    private static void heading(FrameLocator frame, String text) {
        assertThat(frame.locator("h1"))
                .containsText(text, new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MS));
    }

    private static Locator button(FrameLocator frame, String name) {
        return frame.getByRole(
                AriaRole.BUTTON,
                new FrameLocator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void press(FrameLocator frame, String name) {
        button(frame, name).click();
    }

    private static void picture(Page page, String name) {
        for (int width : new int[] {390, 1280}) {
            page.setViewportSize(width, 1000);
            page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + "-" + width + ".png")));
        }
    }

    /** A frame's code with the address of this stack, whatever public address it was told. */
    private String here(String code, String path) {
        return code.replaceFirst(
                "src=\"[^\"]*?(?=" + path + ")", "src=\"" + stack.candor().base());
    }

    private String template() {
        Map<String, Object> video = Map.of(
                "type",
                "video",
                "prompt",
                "Tell us about a repair.",
                "required",
                true,
                "thinkSeconds",
                20,
                "answerSeconds",
                60,
                "retakes",
                1);
        Map<String, Object> text = Map.of("type", "text", "prompt", "What would you like to ask us?", "required", true);
        String id = stack.as(Person.HR)
                .body(Map.of("title", "Service engineer", "language", "en", "questions", List.of(video, text)))
                .post("/api/v1/templates")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        stack.as(Person.HR).post("/api/v1/templates/" + id + "/publish").then().statusCode(200);
        return id;
    }

    private JsonPath invite(String template) {
        return stack.as(Person.HR)
                .body(Map.of(
                        "templateId", template, "candidateName", "Ada Byron", "candidateEmail", "ada@example.test"))
                .post("/api/v1/invitations")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }
}
