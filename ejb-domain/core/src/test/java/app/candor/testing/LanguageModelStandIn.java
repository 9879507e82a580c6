package app.candor.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A language model for tests that speaks OpenAI's {@code POST /v1/chat/completions} over HTTP.
 *
 * <p>It refuses, with status 400 and a reason, whatever is not the true protocol or not Candor's agreement with a model; see
 * {@link ModelAsk}. What it answers follows from what it was sent: quotes are cut word for word from the answer inside the
 * fence. It can be told to misbehave.
 */
public final class LanguageModelStandIn implements AutoCloseable {
    /** The key that it accepts. */
    public static final String KEY = "model-key-for-tests";

    /** The score that it gives to everything unless it was told better. */
    public static final int SCORE = 4;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "language-model-stand-in");
        thread.setDaemon(true);
        return thread;
    });
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<ModelAsk> asked = new CopyOnWriteArrayList<>();
    private final List<ModelAsk> paid = new CopyOnWriteArrayList<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<Rule> rules = new CopyOnWriteArrayList<>();
    private final List<Consumer<ModelAsk>> holds = new CopyOnWriteArrayList<>();
    private volatile int score = SCORE;

    /** Ways in which models and their networks misbehave. */
    public enum Misbehaviour {
        PROSE,
        HALF_JSON,
        EMPTY,
        SCORE_OF_SEVEN,
        NEGATIVE_SCORE,
        SCORE_IN_WORDS,
        FRACTION,
        MISSING_CRITERION,
        QUOTES_NO_LIST,
        INVENTED_QUOTES,
        /** Suggests criteria that score who somebody is. */
        ABOUT_THE_PERSON,
        REFUSAL,
        NO_COMPLETION,
        /** Status 429 with {@code Retry-After: 1}. */
        TOO_MANY_REQUESTS,
        UNAUTHORIZED,
        SERVER_ERROR,
        /** Takes the request and never answers. */
        SILENCE,
        /** Sends headers and the start of a body and never ends it. */
        STALLED_BODY
    }

    private record Rule(Predicate<ModelAsk> when, Misbehaviour how, AtomicInteger times) {}

    /** Starts on a free port of 127.0.0.1. */
    public LanguageModelStandIn() {
        this(0);
    }

    /** @param port of 127.0.0.1; 0 for a free one */
    public LanguageModelStandIn(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/chat/completions", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    /** For {@code CANDOR_AI_BASE_URL}. */
    public String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    /** What it gives to every criterion from now on, 0–5. */
    public void score(int every) {
        score = every;
    }

    /** Misbehaves this often at requests that match. */
    public void misbehave(int times, Predicate<ModelAsk> when, Misbehaviour how) {
        rules.add(new Rule(when, how, new AtomicInteger(times)));
    }

    /** Holds its reply to the next request that matches back: counts {@code reached} down and waits for {@code goOn}. */
    public void hold(Predicate<ModelAsk> when, CountDownLatch reached, CountDownLatch goOn) {
        AtomicBoolean free = new AtomicBoolean(true);
        holds.add(ask -> {
            if (when.test(ask) && free.getAndSet(false)) {
                reached.countDown();
                await(goOn);
            }
        });
    }

    /** Misbehaves at the next requests, once each. */
    public void next(Misbehaviour... how) {
        for (Misbehaviour each : how) {
            misbehave(1, ask -> true, each);
        }
    }

    /** From now on it answers as it should, and has been asked nothing yet. */
    public void behave() {
        rules.clear();
        holds.clear();
        asked.clear();
        paid.clear();
        complaints.clear();
        score = SCORE;
    }

    /** Every well-formed request, answered or not. */
    public List<ModelAsk> asked() {
        return List.copyOf(asked);
    }

    /** Requests that were answered with status 200 and would be on the bill. */
    public List<ModelAsk> paid() {
        return List.copyOf(paid);
    }

    /** Why requests were refused as malformed; empty when the client speaks the protocol. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (!("Bearer " + KEY).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                complaints.add("Authorization is not Bearer and the key");
                send(exchange, 401, error("invalid api key"));
                return;
            }
            ModelAsk ask;
            try {
                ModelAsk.require("POST".equals(exchange.getRequestMethod()), "only POST is allowed");
                ask = ModelAsk.parse(read(body));
            } catch (IllegalArgumentException | JsonException | ClassCastException | NullPointerException e) {
                complaints.add(String.valueOf(e.getMessage()));
                send(exchange, 400, error(e.getMessage()));
                return;
            }
            asked.add(ask);
            holds.forEach(hold -> hold.accept(ask));
            respond(exchange, ask, misbehaviour(ask));
        }
    }

    private Optional<Misbehaviour> misbehaviour(ModelAsk ask) {
        return rules.stream()
                .filter(rule -> rule.when().test(ask) && rule.times().getAndUpdate(n -> Math.max(0, n - 1)) > 0)
                .map(Rule::how)
                .findFirst();
    }

    private void respond(HttpExchange exchange, ModelAsk ask, Optional<Misbehaviour> misbehaviour) throws IOException {
        switch (misbehaviour.orElse(Misbehaviour.PROSE)) {
            case TOO_MANY_REQUESTS -> {
                exchange.getResponseHeaders().set("Retry-After", "1");
                send(exchange, 429, error("slow down"));
            }
            case UNAUTHORIZED -> send(exchange, 401, error("invalid api key"));
            case SERVER_ERROR -> send(exchange, 500, error("it broke"));
            case SILENCE -> await(closed);
            case STALLED_BODY -> {
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write("{\"id\":".getBytes(StandardCharsets.UTF_8));
                exchange.getResponseBody().flush();
                await(closed);
            }
            default -> {
                paid.add(ask);
                send(exchange, 200, new ModelReply(ask, score).body(misbehaviour));
            }
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(5, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static JsonObject read(byte[] body) {
        try (var reader = Json.createReader(new ByteArrayInputStream(body))) {
            return reader.readObject();
        }
    }

    private static String error(String message) {
        return Json.createObjectBuilder()
                .add("error", Json.createObjectBuilder().add("message", String.valueOf(message)))
                .build()
                .toString();
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
