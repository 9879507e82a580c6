package app.candor.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import app.candor.testing.browser.BrowserExtension;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What administrators read of the whole platform: the audit log, the numbers, everybody's invitations. */
@ExtendWith(Stack.Extension.class)
class AuditIT {
    @RegisterExtension
    static final BrowserExtension browsers = new BrowserExtension();

    private final Stack stack;

    AuditIT(Stack stack) {
        this.stack = stack;
    }

    private RequestSpecification admin() {
        return stack.as(Person.ADMIN).contentType("application/json");
    }

    private String suspended(String reason) {
        Realm realm = new Realm(stack);
        String id = Stack.withToken(realm.token(realm.person("Acme Robotics", "hr")))
                .get("/api/v1/me")
                .path("id");
        admin().body(Map.of("reason", reason))
                .post("/api/v1/users/" + id + "/suspend")
                .then()
                .statusCode(200);
        return id;
    }

    private String invitation(String candidate) {
        String template = stack.as(Person.HR)
                .body(
                        "{\"title\":\"Audit\",\"language\":\"en\",\"questions\":[{\"type\":\"text\",\"prompt\":\"Why?\"}]}")
                .post("/api/v1/templates")
                .path("id");
        stack.as(Person.HR).post("/api/v1/templates/" + template + "/publish");
        return stack.as(Person.HR)
                .body(Map.of("templateId", template, "candidateName", candidate, "candidateEmail", "a@example.test"))
                .post("/api/v1/invitations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void anActionShouldBeFoundWithBeforeAndAfterAndFromWhere() {
        String id = suspended("Left <b>us</b>.");
        admin().queryParam("subject", id)
                .queryParam("action", "user.")
                .get("/api/v1/audit")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].action", equalTo("user.suspended"))
                .body("items[0].actor", startsWith("person:"))
                .body("items[0].details", equalTo("Left <b>us</b>."))
                .body("items[0].changes[0].name", equalTo("status"))
                .body("items[0].changes[0].before", equalTo("active"))
                .body("items[0].changes[0].after", equalTo("suspended"))
                .body("items[0].origin", equalTo("127.0.0.1"))
                .body("items[0].traceId.length()", equalTo(32));
        admin().queryParam("from", "yesterday").get("/api/v1/audit").then().statusCode(422);
        admin().queryParam("company", "x").get("/api/v1/audit").then().statusCode(422);
        admin().queryParam("cursor", "x").get("/api/v1/audit").then().statusCode(422);
    }

    @Test
    void anAdministratorsLookAtACompanysInvitationShouldBeInItsLog() {
        String id = invitation("Looked At");
        String company = stack.as(Person.HR).get("/api/v1/me").path("companyId");
        admin().get("/api/v1/invitations/" + id).then().statusCode(200);
        admin().queryParam("company", company)
                .queryParam("subject", id)
                .get("/api/v1/audit")
                .then()
                .body("items.action", hasItem("invitation.viewed"));
    }

    @Test
    void theLogShouldBeExportedAndThatBeInTheLog() {
        String id = suspended("=HYPERLINK(\"http://evil.example\")");
        admin().queryParam("subject", id)
                .accept("*/*")
                .get("/api/v1/audit/export")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .header("Content-Disposition", containsString("audit.csv"))
                .body(containsString(",\"'=HYPERLINK(\"\"http"));
        admin().queryParam("subject", id)
                .queryParam("format", "jsonl")
                .accept("*/*")
                .get("/api/v1/audit/export")
                .then()
                .statusCode(200)
                .body(containsString("\"before\":\"active\",\"after\":\"suspended\""));
        admin().accept("*/*")
                .queryParam("format", "xls")
                .get("/api/v1/audit/export")
                .then()
                .statusCode(422);
        admin().queryParam("action", "audit.exported")
                .queryParam("text", id)
                .get("/api/v1/audit")
                .then()
                .body("items", hasSize(2));
    }

    @Test
    void theServersOwnDatabaseUserShouldNotBeAbleToRewriteIt() throws SQLException {
        try (var connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + stack.candor().port("postgres") + "/candor",
                        "candor",
                        stack.candor().secrets().getProperty("candor.jdbc.password"));
                var statement = connection.createStatement()) {
            for (String attempt : new String[] {
                "delete from shared.audit_entry",
                "alter table shared.audit_entry disable trigger all",
                "drop table shared.audit_entry",
                "alter table shared.audit_entry owner to candor"
            }) {
                org.assertj.core.api.Assertions.assertThatThrownBy(() -> statement.execute(attempt))
                        .isInstanceOfSatisfying(SQLException.class, refusal -> assertThat(refusal.getSQLState())
                                .isEqualTo("42501"));
            }
        }
    }

    @Test
    void theNumbersShouldCount() {
        admin().get("/api/v1/statistics")
                .then()
                .statusCode(200)
                .body("figures.find { it.key == 'people.role.admin' }.value", greaterThan(0))
                .body("arrivals", hasSize(30));
    }

    @Test
    void anAdministratorShouldReadThePlatformInTheBrowser() throws Exception {
        String marker = "Reason " + UUID.randomUUID();
        String id = suspended(marker + " <img src=x onerror=\"document.body.id='broken'\">");
        String candidate = "Candidate " + UUID.randomUUID();
        invitation(candidate);
        try (BrowserContext context = browsers.desk(ColorScheme.LIGHT)) {
            Desk desk = Desk.signIn(context, stack, Person.ADMIN, "/admin/audit?text=" + marker);
            Page page = desk.page();
            Locator row = page.locator("tbody tr");
            assertThat(row).hasCount(1);
            assertThat(row).containsText("user.suspended");
            assertThat(row).containsText("active");
            assertThat(row.locator("ins")).containsText("suspended");
            assertThat(row).containsText(marker);
            assertThat(page.locator("body")).not().hasId("broken");
            Download file = page.waitForDownload(() -> desk.link("Export CSV").click());
            assertThat(Files.readString(file.path())).contains(id, marker);
            row.locator("th a").last().click();
            assertThat(page.locator("tbody")).containsText("user.suspended");
            assertThat(page.locator(".notice")).containsText(id);
            desk.open("/admin/audit?from=2026-99-99&to=x&company=");
            assertThat(page.locator("tbody tr").first()).isVisible();
            desk.look("audit");

            desk.open("/admin/invitations?text=" + candidate);
            assertThat(page.locator("tbody tr")).hasCount(1);
            assertThat(page.locator("tbody")).containsText("Acme Robotics");
            desk.look("all-invitations");
            desk.link(candidate).click();
            assertThat(page.locator("h1")).containsText(candidate);

            desk.open("/admin/statistics");
            assertThat(page.locator(".bars li")).hasCount(30);
            desk.look("statistics");
            assertThat(desk.errors()).isEmpty();
        }
    }
}
