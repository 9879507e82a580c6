package app.candor.it;

import static org.assertj.core.api.Assertions.assertThat;

import app.candor.it.Visitor.Answer;
import java.net.http.HttpHeaders;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every answer tells a browser, whatever it is about, and what none of them tells anybody. */
@ExtendWith(Stack.Extension.class)
class HeadersIT {
    private static final Pattern SCRIPT = Pattern.compile("<script\\b([^>]*)>");
    private static final Pattern NONCE = Pattern.compile("'nonce-([^']+)'");
    private static final Pattern HANDLER = Pattern.compile("<[a-z][^>]*\\son[a-z]+\\s*=");
    private static final List<String> INSIDES =
            List.of("Exception", "\tat ", "app.candor.", "org.glassfish", "Payara", "PSQL", "operations.dead_letter");

    private final Stack stack;

    HeadersIT(Stack stack) {
        this.stack = stack;
    }

    private Visitor nobody() {
        return new Visitor(stack.candor().base());
    }

    private Visitor admin() {
        Visitor visitor = nobody();
        visitor.signIn("/ops/jobs", "admin@demo.test", "candor-demo-admin");
        return visitor;
    }

    private static void careful(Answer answer) {
        HttpHeaders headers = answer.response().headers();
        String what = answer.status() + " " + answer.path();
        assertThat(headers.allValues("X-Content-Type-Options")).as(what).containsExactly("nosniff");
        assertThat(headers.allValues("X-Frame-Options")).as(what).containsExactly("DENY");
        assertThat(headers.allValues("Referrer-Policy")).as(what).containsExactly("no-referrer");
        assertThat(headers.allValues("Content-Security-Policy")).as(what).hasSize(1);
        assertThat(answer.header("Content-Security-Policy"))
                .as(what)
                .contains("frame-ancestors 'none'")
                .containsPattern("(script-src|default-src) '(self|none)'")
                .doesNotContainPattern("(script-src|default-src)[^;]*unsafe")
                .doesNotContain("*");
    }

    private static void silent(Answer answer) {
        assertThat(answer.body()).as(answer.status() + " " + answer.path()).doesNotContain(INSIDES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/hr/index",
                "/nothing",
                "/nothing.xhtml",
                "/i/no-such-invitation",
                "/s/no-such-share",
                "/shared",
                "/interview/app.js",
                "/callback?code=x&state=y",
                "/logout",
                "/api",
                "/api/v1/me",
                "/api/v1/nothing",
                "/upload",
                "/health/live",
                "/health/ready",
                "/metrics",
                "/openapi",
                "/error/500.xhtml",
                "/jakarta.faces.resource/nothing.css.xhtml?ln=candor",
                "/WEB-INF/web.xml"
            })
    void everyAnswerShouldBeACarefulOne(String path) {
        Answer answer = nobody().get(path);
        careful(answer);
        if (!path.equals("/metrics") && !path.startsWith("/health")) {
            silent(answer);
        }
    }

    @Test
    void pagesShouldRunNoScriptButThoseOfTheirNonce() {
        Visitor admin = admin();
        for (String path : List.of("/", "/hr/index", "/hr/templates", "/ops/jobs", "/ops/schedules", "/nothing")) {
            Answer page = admin.open(path);
            careful(page);
            Matcher nonce = NONCE.matcher(page.header("Content-Security-Policy"));
            String allowed = nonce.find() ? nonce.group(1) : null;
            Matcher script = SCRIPT.matcher(page.body());
            while (script.find()) {
                boolean own =
                        script.group(1).contains("src=\"/") && !script.group(1).contains("src=\"//");
                boolean known = allowed != null && script.group(1).contains("nonce=\"" + allowed + "\"");
                assertThat(own || known).as(path + ": " + script.group()).isTrue();
            }
            assertThat(HANDLER.matcher(page.body()).results().map(found -> found.group()))
                    .as(path)
                    .isEmpty();
        }
    }

    @Test
    void aNonceShouldBeUsedOnce() {
        List<String> nonces = Stream.generate(() -> nobody().get("/").header("Content-Security-Policy"))
                .limit(3)
                .map(policy -> {
                    Matcher nonce = NONCE.matcher(policy);
                    return nonce.find() ? nonce.group(1) : "none";
                })
                .toList();
        assertThat(nonces).doesNotContain("none").doesNotHaveDuplicates();
    }

    /** A table that is not there stands for everything that nobody foresaw. */
    @Test
    void whatNobodyForesawShouldBeAnIncidentWithoutItsInsides() throws SQLException {
        Visitor admin = admin();
        String token = stack.token(Person.ADMIN);
        change("alter table operations.dead_letter rename to dead_letter_away");
        try {
            Answer api = nobody().get("/api/v1/dead-letters", "Authorization", "Bearer " + token);
            assertThat(api.status()).isEqualTo(500);
            assertThat(api.header("Content-Type")).startsWith("application/problem+json");
            assertThat(api.body()).containsPattern("\"incident\":\"[0-9a-f-]{36}\"");
            careful(api);
            silent(api);

            Answer page = admin.get("/ops/dead-letters");
            assertThat(page.status()).isEqualTo(500);
            assertThat(page.body()).contains("Something went wrong on our side").containsPattern("[0-9a-f]{32}");
            careful(page);
            silent(page);
        } finally {
            change("alter table operations.dead_letter_away rename to dead_letter");
        }
        assertThat(admin.get("/ops/dead-letters").status()).isEqualTo(200);
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = stack.candor().ownersDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
