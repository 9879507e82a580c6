package app.candor.ui.interview;

import app.candor.interviewing.InterviewQuestion;
import app.candor.interviewing.InterviewView;
import app.candor.interviewing.InvitationStatus;
import app.candor.interviewing.LimitKind;
import app.candor.interviewing.QuestionType;
import app.candor.interviewing.SittingView;
import app.candor.interviewing.TemplateSettings;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** The server side of one interview, as the candidate's page sees it: page, API and uploads, with knobs for bad days. */
final class InterviewStandIn implements AutoCloseable {
    static final String SECRET = "a-secret-of-at-least-128-bits";

    final TusStandIn uploads = new TusStandIn();
    final Map<UUID, JsonObject> answers = new ConcurrentHashMap<>();
    volatile InvitationStatus status = InvitationStatus.PENDING;
    volatile Instant expiresAt = Instant.parse("2031-03-01T11:00:00Z");

    /** Whether the author allows no pause. */
    volatile boolean oneSitting;

    /** Whether the candidate was away for too long from an interview in one sitting. */
    volatile boolean away;

    /** When set, no answer is taken, and this is said. */
    volatile String refusal;

    /** What the candidate asked for; HR's answer is {@link #grant}. */
    final List<JsonObject> asked = new CopyOnWriteArrayList<>();

    private volatile boolean granted;
    private final Map<UUID, Set<String>> takes = new ConcurrentHashMap<>();
    private final Map<UUID, Instant> savedAt = new ConcurrentHashMap<>();
    private final List<InterviewQuestion> questions = new ArrayList<>();
    private final Map<UUID, Long> filmed = new ConcurrentHashMap<>();
    private final UUID invitation = UUID.randomUUID();
    private final HttpServer server;

    InterviewStandIn() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(runnable -> {
            Thread thread = new Thread(runnable);
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::resource);
        server.createContext("/i", this::page);
        server.createContext("/interview/", this::resource);
        server.createContext("/api/v1/interview", this::api);
        server.createContext("/upload", exchange -> guarded(exchange, uploads));
        server.start();
    }

    InterviewStandIn video(String prompt, int thinkSeconds, int answerSeconds, LimitKind limit, int retakes) {
        return add(QuestionType.VIDEO, prompt, true, thinkSeconds, answerSeconds, limit, retakes, List.of());
    }

    InterviewStandIn text(String prompt, boolean required) {
        return add(QuestionType.TEXT, prompt, required, 0, 0, LimitKind.SOFT, 0, List.of());
    }

    InterviewStandIn choice(String prompt, String... options) {
        return add(QuestionType.SINGLE_CHOICE, prompt, true, 0, 0, LimitKind.SOFT, 0, List.of(options));
    }

    InterviewStandIn audio(String prompt, int answerSeconds) {
        return add(QuestionType.AUDIO, prompt, true, 0, answerSeconds, LimitKind.SOFT, 0, List.of());
    }

    InterviewStandIn choices(String prompt, String... options) {
        return add(QuestionType.MULTIPLE_CHOICE, prompt, true, 0, 0, LimitKind.SOFT, 0, List.of(options));
    }

    InterviewStandIn file(String prompt) {
        return add(QuestionType.FILE, prompt, true, 0, 0, LimitKind.SOFT, 0, List.of());
    }

    /** The last question is there as a video, too, whose link has ended. */
    InterviewStandIn filmed(long durationMs) {
        filmed.put(questions.get(questions.size() - 1).id(), durationMs);
        return this;
    }

    private String clips() {
        JsonArrayBuilder items = Json.createArrayBuilder();
        filmed.forEach((place, durationMs) -> items.add(Json.createObjectBuilder()
                .add("place", place.toString())
                .add("durationMs", durationMs)
                .add("url", "/interview/ended.mp4")
                .add("captions", "WEBVTT\n\n00:00.000 --> 00:09.000\nTell us.\n")));
        return Json.createObjectBuilder().add("items", items).build().toString();
    }

    /** HR grants what the candidate asked for first: here a retake more, and writing instead. */
    void grant() {
        granted = true;
    }

    private InterviewStandIn add(
            QuestionType type,
            String prompt,
            boolean required,
            int thinkSeconds,
            int answerSeconds,
            LimitKind limit,
            int retakes,
            List<String> options) {
        questions.add(new InterviewQuestion(
                UUID.randomUUID(),
                questions.size(),
                type,
                prompt,
                required,
                thinkSeconds,
                answerSeconds,
                limit,
                retakes,
                options,
                List.of(),
                null));
        return this;
    }

    String link() {
        return address() + "/i/" + SECRET;
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    UUID question(int index) {
        return questions.get(index).id();
    }

    /** The bytes that were handed in for a video question. */
    byte[] recording(int index) {
        return uploads.bytes(answers.get(question(index)).getString("uploadId"));
    }

    InterviewView view() {
        return new InterviewView(
                invitation,
                Instant.now().isBefore(expiresAt) ? status : InvitationStatus.EXPIRED,
                "Acme Robotics",
                "Service engineer",
                "We are glad that you are here.\n\nTake your time.",
                "en",
                new TemplateSettings("", "", true, 14, true, true, 0),
                "Ada <b>Byron</b>",
                expiresAt,
                "Europe/Berlin",
                "We saw your talk and liked it.",
                null,
                null,
                questions.stream()
                        .mapToInt(q -> q.thinkSeconds() + q.answerSeconds())
                        .sum(),
                questions,
                questions.stream()
                        .map(InterviewQuestion::id)
                        .filter(id -> !answers.containsKey(id))
                        .findFirst()
                        .orElse(null),
                null,
                List.of(),
                false,
                oneSitting && !granted ? new SittingView(30, away) : null,
                null,
                null,
                Instant.now());
    }

    /** As another device of the same person would. */
    void answer(int index, JsonObject given) {
        save(question(index), given);
    }

    private void save(UUID question, JsonObject given) {
        JsonObject answer = given.containsKey("recordingId")
                ? Json.createObjectBuilder()
                        .add("uploadId", given.getString("recordingId"))
                        .build()
                : given;
        if (!answer.equals(answers.put(question, answer))) {
            savedAt.put(question, Instant.now().truncatedTo(ChronoUnit.MILLIS));
        }
        if (answer.containsKey("uploadId")) {
            takes.computeIfAbsent(question, any -> new LinkedHashSet<>()).add(answer.getString("uploadId"));
        }
    }

    /** Whether the sender saw another answer than the one that is stored; the same answer again is fine. */
    private boolean unseen(HttpExchange exchange, UUID question, JsonObject body) {
        String match = exchange.getRequestHeaders().getFirst("If-Match");
        boolean none = "*".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
        Instant stored = savedAt.get(question);
        boolean same = body.equals(answers.get(question));
        return !same && (none ? stored != null : match != null && !match.equals("\"" + stored + "\""));
    }

    private void page(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.equals("/i/" + SECRET)) {
            exchange.getResponseHeaders()
                    .add("Set-Cookie", InvitationCookie.NAME + "=" + SECRET + "; Path=/; HttpOnly; SameSite=Lax");
            exchange.getResponseHeaders().add("Location", "/i");
            exchange.sendResponseHeaders(302, -1);
        } else if (!authorised(exchange)) {
            Notice notice = path.equals("/i") ? Notice.NO_LINK : Notice.UNKNOWN;
            send(exchange, notice.status(), "text/html", InterviewPage.notice(notice, null, Standing.ALONE, "en"));
        } else {
            Notice notice =
                    mayStillSend(exchange) ? null : Notice.of(view().status()).orElse(null);
            send(
                    exchange,
                    notice == null ? 200 : notice.status(),
                    "text/html",
                    notice == null
                            ? InterviewPage.interview(view(), Standing.ALONE, "en")
                            : InterviewPage.notice(notice, view(), Standing.ALONE, "en"));
        }
        exchange.close();
    }

    /** As the servlet: after the deadline the page gets a chance to send what was recorded before it. */
    private boolean mayStillSend(HttpExchange exchange) {
        return view().status() == InvitationStatus.EXPIRED
                && status == InvitationStatus.IN_PROGRESS
                && exchange.getRequestURI().getQuery() == null;
    }

    private void api(HttpExchange exchange) throws IOException {
        if (exchange.getRequestURI().getPath().endsWith("/line")) {
            guarded(exchange, InterviewStandIn::line);
            return;
        }
        guarded(exchange, one -> {
            String action = one.getRequestMethod()
                    + one.getRequestURI()
                            .getPath()
                            .substring("/api/v1/interview".length())
                            .replaceAll("[0-9a-f-]{36}", "");
            JsonObject body = body(one);
            if (!action.equals("GET")
                    && List.of(InvitationStatus.EXPIRED, InvitationStatus.CANCELLED)
                            .contains(status)) {
                problem(one, 410, "This interview is over.");
                return;
            }
            switch (action) {
                case "GET" -> {}
                case "GET/videos" -> {
                    send(one, 200, "application/json", clips());
                    return;
                }
                case "POST/start" -> status = InvitationStatus.IN_PROGRESS;
                case "PUT/responses/" -> {
                    String path = one.getRequestURI().getPath();
                    UUID question = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
                    if (refusal != null) {
                        problem(one, 422, refusal);
                        return;
                    }
                    if (body.containsKey("uploadId") && !uploads.complete(body.getString("uploadId"))) {
                        problem(one, 409, "The upload is not complete.");
                        return;
                    }
                    if (unseen(one, question, body)) {
                        send(one, 412, "application/problem+json", """
                                {"type": "/problems/answered-elsewhere", "detail": "Answered elsewhere."}""");
                        return;
                    }
                    save(question, body);
                }
                case "POST/adjustments" -> asked.add(body);
                case "POST/complete" -> status = InvitationStatus.COMPLETED;
                default -> {
                    problem(one, 404, "There is no such thing: " + action);
                    return;
                }
            }
            send(one, 200, "application/json", json().toString());
        });
    }

    private static void line(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        boolean down = exchange.getRequestMethod().equals("GET");
        exchange.sendResponseHeaders(down ? 200 : 204, down ? 128_000 : -1);
        if (down) {
            exchange.getResponseBody().write(new byte[128_000]);
        }
    }

    private static void problem(HttpExchange exchange, int status, String detail) throws IOException {
        send(
                exchange,
                status,
                "application/problem+json",
                Json.createObjectBuilder().add("detail", detail).build().toString());
    }

    private static JsonObject body(HttpExchange exchange) throws IOException {
        byte[] bytes = exchange.getRequestBody().readAllBytes();
        return bytes.length == 0
                ? JsonObject.EMPTY_JSON_OBJECT
                : Json.createReader(new ByteArrayInputStream(bytes)).readObject();
    }

    private JsonArrayBuilder adjustments() {
        JsonArrayBuilder list = Json.createArrayBuilder();
        for (int i = 0; i < asked.size(); i++) {
            list.add(Json.createObjectBuilder(asked.get(i))
                    .add("id", String.valueOf(i))
                    .add("status", granted ? "granted" : "requested")
                    .add("retakes", 1)
                    .add("answer", granted ? "Gladly <b>so</b>." : ""));
        }
        return list;
    }

    private JsonObject json() {
        InterviewView view = view();
        JsonArrayBuilder list = Json.createArrayBuilder();
        for (InterviewQuestion question : view.questions()) {
            JsonObjectBuilder one = Json.createObjectBuilder()
                    .add("id", question.id().toString())
                    .add("position", question.position())
                    .add("type", question.type().code())
                    .add("prompt", question.prompt())
                    .add("required", question.required())
                    .add("thinkSeconds", question.thinkSeconds())
                    .add("answerSeconds", question.answerSeconds())
                    .add("limit", question.limit().code())
                    .add("retakes", question.retakes() + (granted ? 1 : 0))
                    .add("alternatives", granted ? Json.createArrayBuilder().add("text") : Json.createArrayBuilder())
                    .add("options", Json.createArrayBuilder(question.options()));
            JsonObject answer = answers.get(question.id());
            if (answer != null) {
                JsonObjectBuilder response = Json.createObjectBuilder(answer)
                        .add(
                                "takesUsed",
                                takes.getOrDefault(question.id(), Set.of()).size())
                        .add("savedAt", savedAt.get(question.id()).toString());
                if (answer.containsKey("uploadId") && question.type() == QuestionType.FILE) {
                    response.add("fileId", answer.getString("uploadId"));
                } else if (answer.containsKey("uploadId")) {
                    response.add("recordingId", answer.getString("uploadId"));
                }
                one.add("response", response);
            }
            list.add(one);
        }
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("invitationId", view.invitationId().toString())
                .add("status", view.status().code())
                .add("companyName", view.companyName())
                .add("title", view.title())
                .add("intro", view.intro())
                .add("language", view.language())
                .add("message", view.message())
                .add("candidateName", view.candidateName())
                .add("expiresAt", view.expiresAt().toString())
                .add("adjustments", adjustments())
                .add("now", view.now().toString())
                .add("estimatedSeconds", view.estimatedSeconds())
                .add("questions", away && !granted ? Json.createArrayBuilder() : list);
        if (view.sitting() != null) {
            json.add(
                    "sitting",
                    Json.createObjectBuilder()
                            .add("awayMinutes", view.sitting().awayMinutes())
                            .add("over", view.sitting().over()));
        }
        if (view.nextQuestionId() != null) {
            json.add("nextQuestionId", view.nextQuestionId().toString());
        }
        return json.build();
    }

    /** What every write of the page must carry: the cookie, and the header that no foreign page can send. */
    private void guarded(HttpExchange exchange, Handler handler) throws IOException {
        boolean read = List.of("GET", "HEAD").contains(exchange.getRequestMethod());
        if (!authorised(exchange)) {
            problem(exchange, 401, "Please open the link of your invitation first.");
        } else if (!read && !"1".equals(exchange.getRequestHeaders().getFirst("X-Candor"))) {
            problem(exchange, 403, "The header X-Candor is missing.");
        } else {
            handler.handle(exchange);
        }
        exchange.close();
    }

    private static boolean authorised(HttpExchange exchange) {
        String cookies = exchange.getRequestHeaders().getFirst("Cookie");
        return cookies != null && cookies.contains(InvitationCookie.NAME + "=" + SECRET);
    }

    private void resource(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        try (InputStream in = InterviewStandIn.class.getResourceAsStream("/META-INF/resources" + path)) {
            if (in == null || path.equals("/")) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                byte[] bytes = in.readAllBytes();
                exchange.getResponseHeaders()
                        .add("Content-Type", path.endsWith(".css") ? "text/css" : "text/javascript");
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        }
        exchange.close();
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type + "; charset=utf-8");
        exchange.getResponseHeaders().add("Content-Security-Policy", InterviewServlet.POLICY);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** A part of the server. */
    interface Handler {
        void handle(HttpExchange exchange) throws IOException;
    }
}
