package app.candor.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.candor.it.Visitor.Answer;
import app.candor.testing.browser.Axe;
import app.candor.testing.browser.Browsers;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page speaks the language of its reader and shows their time. */
@ExtendWith(Stack.Extension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LanguagesIT {
    private static final Pattern MOMENT =
            Pattern.compile("<time datetime=\"([^\"]+)\" data-when=\"date\">([^<]+)</time>");

    private Stack stack;
    private String templateId;
    private String invitationId;
    private String invitationSecret;
    private String personId;
    private Visitor hr;
    private Visitor admin;
    private Visitor candidate;

    @BeforeAll
    void begin(Stack running) {
        stack = running;
        templateId = stack.as(Person.HR)
                .body(Map.of(
                        "title",
                        "Backend",
                        "questions",
                        List.of(Map.of("type", "text", "prompt", "What is a checkpoint?", "required", true))))
                .post("/api/v1/templates")
                .path("id");
        stack.as(Person.HR).post("/api/v1/templates/" + templateId + "/publish");
        JsonPath issued = stack.as(Person.HR)
                .body(Map.of("templateId", templateId, "candidateName", "Zoë", "candidateEmail", "zoe@example.com"))
                .post("/api/v1/invitations")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        invitationId = issued.getString("id");
        invitationSecret = issued.getString("secret");
        personId = stack.as(Person.HR).get("/api/v1/me").path("id");
        hr = signedIn("/hr/index", Person.HR);
        admin = signedIn("/ops/jobs", Person.ADMIN);
        candidate = signedIn("/candidate/index", Person.CANDIDATE);
    }

    private Visitor signedIn(String path, Person person) {
        Visitor visitor = new Visitor(stack.candor().base());
        visitor.signIn(path, person.user(), person.password());
        return visitor;
    }

    /** Where each page of HR is and what it is headed by; empty for a heading that people wrote. */
    private Map<String, String> hrPages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("/hr/index", "home.title");
        pages.put("/hr/templates", "templates.title");
        pages.put("/hr/template-library", "starters.title");
        pages.put("/hr/template", "template.new");
        pages.put("/hr/template?id=" + templateId, "");
        pages.put("/hr/template-preview?id=" + templateId, "");
        pages.put("/hr/template-videos?id=" + templateId, "");
        pages.put("/hr/invite", "invite.title");
        pages.put("/hr/invite-many", "many.title");
        pages.put("/hr/invitations", "invitations.title");
        pages.put("/hr/review?id=" + invitationId, "");
        pages.put("/hr/candidates", "candidates.title");
        pages.put("/hr/adjustments", "adjustments.title");
        pages.put("/hr/company", "");
        pages.put("/account/index", "account.title");
        return pages;
    }

    private static Map<String, String> candidatePages() {
        return Map.of("/candidate/index", "candidate.home.title", "/candidate/profile", "profile.title");
    }

    private Map<String, String> adminPages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("/ops/jobs", "jobs.title");
        pages.put("/ops/dead-letters", "dead-letters.title");
        pages.put("/ops/schedules", "schedules.title");
        pages.put("/admin/users", "users.title");
        pages.put("/admin/user?id=" + personId, "");
        pages.put("/admin/user-new", "new-user.title");
        pages.put("/admin/companies", "companies.title");
        pages.put("/admin/company", "company.found.title");
        pages.put("/admin/skills", "skills.title");
        pages.put("/admin/skill", "skill.new");
        pages.put("/admin/skill-category", "skill-category.new");
        pages.put("/admin/invitations", "all-invitations.title");
        pages.put("/admin/statistics", "statistics.title");
        pages.put("/admin/audit", "audit.title");
        return pages;
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "es", "ru", "en"})
    void everyPageShouldSpeakTheBrowsersLanguage(String language) {
        Visitor nobody = new Visitor(stack.candor().base());
        speaks(language, nobody, "/", "door.headline", 200);
        speaks(language, nobody, "/register", "register.title", 200);
        speaks(language, nobody, "/stop?token=x", "stop.title", 200);
        speaks(language, nobody, "/s/nothing", "shared.gone", 404);
        speaks(language, nobody, "/hr/nothing", "", 200, 401, 404);
        speaks(language, hr, "/hr/nothing", "error.404.title", 404);
        speaks(language, hr, "/admin/users", "error.403.title", 403);
        hrPages().forEach((page, title) -> speaks(language, hr, page, title, 200));
        adminPages().forEach((page, title) -> speaks(language, admin, page, title, 200));
        candidatePages().forEach((page, title) -> speaks(language, candidate, page, title, 200));
    }

    /** Also the ones that nobody thought of here: the pages are those of the tree. */
    @Test
    void everyPageThatThereIsShouldSpeakTheBrowsersLanguage() {
        Scrawl scrawl = new Scrawl(stack);
        Map<Scrawl.Reader, Visitor> readers = new EnumMap<>(Scrawl.Reader.class);
        for (Scrawl.Reader reader : Scrawl.Reader.values()) {
            Visitor visitor = new Visitor(stack.candor().base());
            visitor.signIn("/account/index", scrawl.user(reader), Scrawl.password(reader));
            readers.put(reader, visitor);
        }
        scrawl.pages.forEach((page, view) -> {
            for (String language : List.of("de", "es", "ru", "en")) {
                // Pages of ours may want an id.
                Integer[] statuses = page.startsWith("error/")
                        ? new Integer[] {200, 401, 403, 404, 500}
                        : view.text().isEmpty() ? new Integer[] {200, 404} : new Integer[] {200};
                speaks(language, readers.get(view.reader()), view.address(), "", statuses);
            }
        });
    }

    private static void speaks(String language, Visitor visitor, String path, String title, Integer... statuses) {
        Answer answer = visitor.get(path, "Accept-Language", language + ";q=0.9, fr;q=0.4");
        if (answer.status() / 100 == 3) {
            return;
        }
        String what = language + " " + path;
        assertThat(answer.status()).as(what).isIn((Object[]) statuses);
        assertThat(answer.body())
                .as(what)
                .contains("<html lang=\"" + language + "\"")
                .doesNotContain("???");
        assertThat(answer.header("Content-Language")).as(what).isEqualTo(language);
        assertThat(answer.header("Vary")).as(what).contains("Accept-Language");
        assertThat(answer.header("Cache-Control")).as(what).contains("private");
        if (!title.isEmpty()) {
            assertThat(answer.body()).as(what).contains("<h1>" + words(language, title) + "</h1>");
        }
    }

    private static String words(String language, String key) {
        return ResourceBundle.getBundle("i18n.messages", Locale.forLanguageTag(language))
                .getString(key)
                .replace("&", "&amp;");
    }

    @Test
    void aLanguageThatWeDoNotSpeakShouldBeAnsweredInEnglish() {
        Answer door = new Visitor(stack.candor().base()).get("/", "Accept-Language", "fr-FR, ja;q=0.3");
        assertThat(door.body()).contains("<html lang=\"en\"");
    }

    @Test
    void whatAPersonHasChosenShouldBeatTheBrowser() {
        Realm realm = new Realm(stack);
        String name = realm.person("Acme Robotics", "hr");
        String token = realm.token(name);
        String tag = Stack.withToken(token).get("/api/v1/me").header("ETag");
        Stack.withToken(token)
                .header("If-Match", tag)
                .body(Map.of("language", "de", "timeZone", "Asia/Tokyo"))
                .patch("/api/v1/me")
                .then()
                .statusCode(200);
        Visitor visitor = new Visitor(stack.candor().base());
        visitor.signIn("/hr/index", name, Realm.password());

        speaks("de", visitor, "/hr/templates", "templates.title", 200);
        Answer page = visitor.get("/hr/invitations", "Accept-Language", "es");
        assertThat(page.body()).contains("<html lang=\"de\" data-zone=\"Asia/Tokyo\"");
        assertThat(visitor.get("/hr/nothing", "Accept-Language", "es").body()).contains("<html lang=\"de\"");
        Answer review = visitor.get("/hr/review?id=" + invitationId, "Accept-Language", "es");
        shows(review, "Asia/Tokyo", "");
        shows(hr.get("/hr/review?id=" + invitationId, "Accept-Language", "de"), "UTC", " UTC");
    }

    private static void shows(Answer page, String zone, String ending) {
        Matcher moment = MOMENT.matcher(page.body());
        assertThat(moment.find()).as("a moment in " + page.path()).isTrue();
        assertThat(moment.group(2))
                .isEqualTo(DateTimeFormatter.ofPattern("dd.MM.yyyy, HH:mm")
                                .withZone(ZoneId.of(zone))
                                .format(Instant.parse(moment.group(1)))
                        + ending);
    }

    @Test
    void aCandidatesPageShouldKeepTheLanguageOfItsInterview() {
        Answer page = new Visitor(stack.candor().base()).open("/i/" + invitationSecret);
        assertThat(page.body()).contains("lang=\"en\"");
    }

    @Test
    void aPersonShouldChooseALanguageAndAZoneAndSeeThemAtOnce() {
        String name = new Realm(stack).person("Acme Robotics", "hr", "admin");
        try (Browsers browsers = Browsers.open();
                BrowserContext context = browsers.desk(ColorScheme.LIGHT)) {
            Desk desk = Desk.signIn(context, stack, name, Realm.password(), "/account/index");
            Page page = desk.page();
            page.getByLabel("Language").selectOption("de");
            page.getByLabel("Time zone").selectOption("Asia/Tokyo");
            desk.button("Save").click();
            assertThat(page.locator("h1")).hasText("Ihr Konto");
            assertThat(page.locator("[data-toast]").last()).containsText("Gespeichert.");
            page.getByLabel("Telefon").fill("12");
            desk.button("Speichern").click();
            assertThat(page.locator("[data-toast]").last()).containsText("Ländervorwahl");
            assertThat(page.getByLabel("Telefon")).hasValue("12");
            page.getByLabel("Eine Einladung ist abgelaufen").uncheck();
            desk.button("Mails speichern").click();
            assertThat(page.locator("[data-toast]").last()).containsText("Ihre Auswahl ist gespeichert.");
            assertThat(page.getByLabel("Telefon")).hasValue("12");
            desk.open("/account/index");
            assertThat(page.getByLabel("Eine Einladung ist abgelaufen")).not().isChecked();
            assertThat(page.getByLabel("Ein Interview wurde abgegeben")).isChecked();
            everythingFits(desk, "de", ourPages());
            desk.open("/hr/invite");
            assertThat(page.locator("#zone")).hasValue("Asia/Tokyo");
            desk.open("/hr/review?id=" + invitationId);
            assertThat(page.locator("time[data-when=date]").first())
                    .hasAttribute("title", Pattern.compile(".*(GMT\\+9|JST).*"));

            desk.open("/account/index");
            page.getByLabel("Sprache").selectOption("ru");
            desk.button("Speichern").click();
            assertThat(page.locator("h1")).hasText("Ваш профиль");
            everythingFits(desk, "ru", ourPages());
            assertThat(desk.errors()).isEmpty();
        }
    }

    @Test
    void theCandidatesPagesShouldHaveRoomForLongWords() {
        Realm realm = new Realm(stack);
        String name = realm.person(null, "candidate");
        String token = realm.token(name);
        Stack.withToken(token)
                .header("If-Match", Stack.withToken(token).get("/api/v1/me").header("ETag"))
                .body(Map.of("language", "de"))
                .patch("/api/v1/me")
                .then()
                .statusCode(200);
        try (Browsers browsers = Browsers.open();
                BrowserContext context = browsers.desk(ColorScheme.LIGHT)) {
            Desk desk = Desk.signIn(context, stack, name, Realm.password(), "/candidate/profile");
            assertThat(desk.page().locator("h1")).hasText("Ihr Profil");
            everythingFits(desk, "de", candidatePages().keySet());
        }
    }

    private Set<String> ourPages() {
        Map<String, String> pages = hrPages();
        pages.putAll(adminPages());
        return pages.keySet();
    }

    /** Words are longer than in English: nothing may be wider than the smallest phone, nor be lost for a screen reader. */
    private static void everythingFits(Desk desk, String language, Set<String> pages) {
        Page page = desk.page();
        for (String path : pages) {
            page.setViewportSize(320, 640);
            desk.open(path);
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                    .as(language + " " + path)
                    .isLessThanOrEqualTo(0);
            assertThat(Axe.violations(page)).as(language + " " + path).isEmpty();
        }
        page.setViewportSize(1280, 800);
    }
}
