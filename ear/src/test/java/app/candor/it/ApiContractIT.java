package app.candor.it;

import static app.candor.it.Stack.invited;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** What holds for every address of the API: it is described, its POSTs are carried out once, its lists are paged. */
@ExtendWith(Stack.Extension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiContractIT {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete", "head");
    private static final Pattern REFERENCE = Pattern.compile("\"\\$ref\":\\s*\"#/components/schemas/([^\"]+)\"");
    private static final Map<String, Object> TEMPLATE = Map.of(
            "title", "Contract", "language", "en", "questions", List.of(Map.of("type", "text", "prompt", "Why?")));

    private final Stack stack;
    private String text;
    private JsonPath api;
    private String secret;

    ApiContractIT(Stack stack) {
        this.stack = stack;
    }

    /** One operation as the API describes it. */
    private record Operation(String method, String path, Map<String, Object> description) {
        String name() {
            return method.toUpperCase(Locale.ROOT) + " " + path;
        }

        @SuppressWarnings("unchecked")
        Map<String, Map<String, Object>> answers() {
            return (Map<String, Map<String, Object>>) description.get("responses");
        }

        @SuppressWarnings("unchecked")
        List<Map<String, Object>> parameters() {
            return (List<Map<String, Object>>) description.getOrDefault("parameters", List.of());
        }

        boolean takes(String parameter) {
            return parameters().stream().anyMatch(each -> parameter.equals(each.get("name")));
        }

        /** Whether it says that no token is needed. */
        boolean isOpen() {
            return List.of(Map.of()).equals(description.get("security"));
        }

        boolean isList() {
            return method.equals("get") && answers().get("200").toString().contains("/PageOf");
        }
    }

    @BeforeAll
    void read() {
        text = given().accept("application/json").get("/openapi?format=JSON").asString();
        api = JsonPath.from(text);
        String template = made(hr().body(TEMPLATE).post("/api/v1/templates"));
        hr().post("/api/v1/templates/" + template + "/publish");
        secret = hr().body(Map.of("templateId", template, "candidateName", "Zoë", "candidateEmail", "zoe@example.com"))
                .post("/api/v1/invitations")
                .path("secret");
    }

    private RequestSpecification hr() {
        return stack.as(Person.HR);
    }

    private static String made(Response answer) {
        answer.then().statusCode(201);
        return answer.path("id");
    }

    private List<Operation> operations() {
        List<Operation> all = new ArrayList<>();
        Map<String, Map<String, Object>> paths = api.getMap("paths");
        paths.forEach((path, operations) -> operations.forEach((method, description) -> {
            if (METHODS.contains(method) && description instanceof Map<?, ?> map) {
                Map<String, Object> known = new TreeMap<>();
                map.forEach((name, value) -> known.put(name.toString(), value));
                all.add(new Operation(method, path, known));
            }
        }));
        assertThat(all).hasSizeGreaterThan(30);
        return all;
    }

    private RequestSpecification whoMay(Operation operation) {
        if (operation.path().startsWith("/api/v1/interview")
                && !operation.path().startsWith("/api/v1/interviews")) {
            return invited(secret);
        }
        if (operation.path().startsWith("/api/v1/me/interviews")) {
            return stack.as(Person.CANDIDATE);
        }
        boolean administration =
                List.of("jobs", "dead-letters", "schedules", "users", "companies", "audit", "statistics").stream()
                        .anyMatch(area -> operation.path().startsWith("/api/v1/" + area));
        return stack.as(administration ? Person.ADMIN : Person.HR);
    }

    private static String somewhere(Operation operation) {
        return operation
                .path()
                .replace("{name}", "no-such-name")
                .replace("{token}", "no-such-token")
                .replace("{place}", "intro")
                .replace("{role}/{language}", "no-such-role/en")
                .replace("{id}", operation.path().contains("/jobs/") ? "999999999" : new UUID(7, 7).toString())
                .replaceAll("\\{(questionId|userId|invitationId|skillId|shareId)}", new UUID(7, 7).toString());
    }

    @Test
    void everyOperationShouldBeDescribedWithItsRefusals() {
        SoftAssertions all = new SoftAssertions();
        for (Operation operation : operations()) {
            String name = operation.name();
            all.assertThat((String) operation.description().get("summary"))
                    .as(name)
                    .isNotBlank();
            all.assertThat(operation.description().containsKey("security") || api.get("security") != null)
                    .as(name + " security")
                    .isTrue();
            Set<String> codes = operation.answers().keySet();
            all.assertThat(codes).as(name).anyMatch(code -> code.startsWith("2"));
            all.assertThat(codes).as(name).contains("500").doesNotContain("default");
            all.assertThat(codes.contains("401")).as(name).isNotEqualTo(operation.isOpen());
            if (operation.path().contains("{")) {
                all.assertThat(codes).as(name).contains("404");
            }
            operation.answers().forEach((code, answer) -> {
                all.assertThat((String) answer.get("description"))
                        .as(name + " " + code)
                        .isNotBlank();
                String content = String.valueOf(answer.get("content"));
                if (code.compareTo("400") >= 0) {
                    all.assertThat(content)
                            .as(name + " " + code)
                            .contains("application/problem+json")
                            .contains("/Problem");
                } else if (code.equals("204") || code.equals("304")) {
                    all.assertThat(answer).as(name).doesNotContainKey("content");
                } else if (operation.path().startsWith("/api/v1/")) {
                    all.assertThat(content)
                            .as(name + " " + code)
                            .containsAnyOf("#/components/schemas/", "text/csv", "binary");
                }
            });
        }
        all.assertAll();
    }

    @Test
    void everySchemaThatIsNamedShouldBeThereAndSaySomething() {
        Map<String, Map<String, Object>> schemas = api.getMap("components.schemas");
        REFERENCE
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .forEach(name -> assertThat(schemas).as(name).containsKey(name));
        schemas.forEach((name, schema) ->
                assertThat((Map<?, ?>) schema.get("properties")).as(name).isNotEmpty());
        assertThat(api.getList("components.schemas.QuestionDraft.properties.type.enum"))
                .asString()
                .contains("single_choice");
    }

    @Test
    void whatIsAnsweredShouldHaveTheFieldsThatAreDescribed() {
        fields("UserView", hr().get("/api/v1/me"), "");
        fields("TemplateSummary", hr().get("/api/v1/templates?limit=1"), "items[0]");
        fields("InvitationSummary", hr().get("/api/v1/invitations?limit=1"), "items[0]");
        fields("InterviewView", invited(secret).get("/api/v1/interview"), "");
        fields("CompanyDetail", hr().get("/api/v1/companies"), "items[0]");
        fields("MemberView", hr().get("/api/v1/companies/" + company() + "/members"), "items[0]");
        fields("CandidateProfileView", stack.as(Person.CANDIDATE).get("/api/v1/me/profile"), "");
        fields("JobView", stack.as(Person.ADMIN).get("/api/v1/jobs"), "items[0]");
        fields("AuditEntry", stack.as(Person.ADMIN).get("/api/v1/audit?limit=1"), "items[0]");
        fields("StatisticsView", stack.as(Person.ADMIN).get("/api/v1/statistics"), "");
        fields("ScheduleView", stack.as(Person.ADMIN).get("/api/v1/schedules"), "items[0]");
    }

    private String company() {
        return hr().get("/api/v1/companies").path("items[0].id");
    }

    private void fields(String schema, Response answer, String where) {
        answer.then().statusCode(200);
        assertThat(answer.jsonPath().getMap(where).keySet())
                .as(schema)
                .isEqualTo(api.getMap("components.schemas." + schema + ".properties")
                        .keySet());
    }

    @Test
    void everyPostShouldBeCarriedOutOnceForEachKey() {
        SoftAssertions all = new SoftAssertions();
        operations().stream()
                .filter(operation -> operation.method().equals("post"))
                .filter(operation -> operation.path().startsWith("/api/v1/"))
                // Nobody is nobody's second time; RegistrationIT tries that it makes one account.
                .filter(operation -> !operation.isOpen())
                .forEach(operation -> {
                    String name = operation.name();
                    all.assertThat(operation.takes("Idempotency-Key")).as(name).isTrue();
                    String key = UUID.randomUUID().toString();
                    Response first = whoMay(operation)
                            .header("Idempotency-Key", key)
                            .body("{}")
                            .post(somewhere(operation));
                    Response again = whoMay(operation)
                            .header("Idempotency-Key", key)
                            .body("{}")
                            .post(somewhere(operation));
                    Response other = whoMay(operation)
                            .header("Idempotency-Key", key)
                            .body("{\"other\":true}")
                            .post(somewhere(operation));
                    all.assertThat(first.getHeader("Idempotent-Replayed"))
                            .as(name)
                            .isNull();
                    all.assertThat(again.statusCode()).as(name).isEqualTo(first.statusCode());
                    all.assertThat(again.asString()).as(name).isEqualTo(first.asString());
                    all.assertThat(again.getHeader("Idempotent-Replayed"))
                            .as(name)
                            .isEqualTo("true");
                    all.assertThat(other.statusCode()).as(name).isEqualTo(422);
                    all.assertThat(other.asString()).as(name).contains("idempotency-key-reused");
                });
        all.assertAll();
    }

    @Test
    void aRepetitionShouldMakeNothingNew() {
        String key = UUID.randomUUID().toString();
        String title = "Once " + key;
        Map<String, Object> wanted = new TreeMap<>(TEMPLATE);
        wanted.put("title", title);
        Response first = hr().header("Idempotency-Key", key).body(wanted).post("/api/v1/templates");
        Response again = hr().header("Idempotency-Key", key).body(wanted).post("/api/v1/templates");
        assertThat(made(again)).isEqualTo(made(first));
        assertThat(again.getHeader("Location")).isEqualTo(first.getHeader("Location"));
        assertThat(titled(title)).hasSize(1);
        Response others = stack.as(Person.ADMIN)
                .header("Idempotency-Key", key)
                .body(wanted)
                .post("/api/v1/templates");
        assertThat(others.statusCode())
                .as("a key of one caller means nothing for another")
                .isEqualTo(403);
    }

    private List<String> titled(String title) {
        return hr().queryParam("text", title)
                .get("/api/v1/templates")
                .jsonPath()
                .getList("items.id");
    }

    @Test
    void aDoubleClickShouldMakeOne() throws Exception {
        String key = UUID.randomUUID().toString();
        String title = "Double " + key;
        Map<String, Object> wanted = new TreeMap<>(TEMPLATE);
        wanted.put("title", title);
        stack.token(Person.HR);
        ExecutorService clicks = Executors.newFixedThreadPool(8);
        try {
            List<Future<Response>> all = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                all.add(clicks.submit(
                        () -> hr().header("Idempotency-Key", key).body(wanted).post("/api/v1/templates")));
            }
            Set<String> ids = new HashSet<>();
            for (Future<Response> each : all) {
                Response answer = each.get();
                assertThat(answer.statusCode()).isIn(201, 409);
                if (answer.statusCode() == 201) {
                    ids.add(answer.path("id"));
                } else {
                    assertThat(answer.<String>path("type")).endsWith(":idempotency-in-progress");
                }
            }
            assertThat(ids).hasSize(1);
            assertThat(titled(title)).containsExactlyElementsOf(ids);
        } finally {
            clicks.shutdown();
        }
    }

    @Test
    void aKeyThatIsNoneShouldBeRefused() {
        hr().header("Idempotency-Key", "k".repeat(256))
                .body(TEMPLATE)
                .post("/api/v1/templates")
                .then()
                .statusCode(422);
    }

    @Test
    void everyListShouldBePagedByACursor() {
        // Lists within something that has an id are whole.
        List<Operation> lists = operations().stream()
                .filter(Operation::isList)
                .filter(list -> !list.path().contains("{"))
                .toList();
        assertThat(lists)
                .extracting(Operation::path)
                .contains(
                        "/api/v1/templates", "/api/v1/invitations", "/api/v1/dead-letters", "/api/v1/jobs/executions");
        for (Operation list : lists) {
            Response answer = whoMay(list).get(list.path());
            assertThat(answer.jsonPath().getMap("").keySet()).as(list.name()).isEqualTo(Set.of("items", "next"));
            if (!list.takes("cursor")) {
                assertThat(answer.<String>path("next"))
                        .as(list.name() + " is whole")
                        .isNull();
                continue;
            }
            for (String wrong : List.of("cursor=x", "cursor=%00", "limit=0", "limit=201", "limit=-1", "limit=many")) {
                Response refused = whoMay(list).urlEncodingEnabled(false).get(list.path() + "?" + wrong);
                assertThat(refused.statusCode()).as(list.name() + " " + wrong).isEqualTo(422);
                assertThat(refused.jsonPath().getList("violations.field"))
                        .as(list.name() + " " + wrong)
                        .isEqualTo(List.of(wrong.substring(0, wrong.indexOf('='))));
            }
            everyItemOnce(list);
        }
    }

    private void everyItemOnce(Operation list) {
        Set<Object> seen = new HashSet<>();
        String next = null;
        for (int page = 0; page < 5; page++) {
            RequestSpecification request = whoMay(list).queryParam("limit", 1);
            JsonPath slice = (next == null ? request : request.queryParam("cursor", next))
                    .get(list.path())
                    .jsonPath();
            for (Object id : slice.getList("items.id")) {
                assertThat(seen.add(id)).as(list.name() + " twice: " + id).isTrue();
            }
            next = slice.getString("next");
            if (next == null) {
                break;
            }
        }
    }
}
