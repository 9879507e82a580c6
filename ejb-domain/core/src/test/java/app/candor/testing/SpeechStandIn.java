package app.candor.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A speech engine for tests that speaks OpenAI's {@code POST /v1/audio/transcriptions} over HTTP.
 *
 * <p>It refuses, with status 400 and a reason, whatever the true one would refuse: a missing field, a body that is not
 * multipart, a file that is not 16 kHz mono PCM. What it answers follows from the sound that it was sent: about two and a
 * half words for each second with a voice in it, taken from {@link #PASSAGE} unless {@link #say} told it better.
 */
public final class SpeechStandIn implements AutoCloseable {
    /** The key that it accepts. */
    public static final String KEY = "speech-key-for-tests";

    /** What it hears when nobody told it. */
    public static final List<String> PASSAGE = List.of(("In my last project I led a team of four engineers."
                    + " We had to move a payment system to a new database without stopping it."
                    + " First I wrote down what could go wrong, then we practised every step on a copy."
                    + " On the day itself two queries were slow, so I asked for an index and we waited."
                    + " In the end no customer noticed, and the error rate fell by thirty percent.")
            .split(" "));

    private static final int MOST_BYTES = 25 << 20;

    private final HttpServer server;
    private final List<Sound> heard = new CopyOnWriteArrayList<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<Rule> rules = new CopyOnWriteArrayList<>();
    private final List<Function<Sound, Hold>> holds = new CopyOnWriteArrayList<>();
    private volatile Function<Sound, String> voice = SpeechStandIn::passage;

    private record Hold(CountDownLatch reached, CountDownLatch goOn) {}

    private record Rule(Predicate<Sound> when, Failure failure) {}

    /**
     * A way to misbehave.
     *
     * @param status HTTP status; with 200 the body is still this one
     * @param waitMs before it answers
     */
    public record Failure(int status, String body, Map<String, String> headers, long waitMs) {
        public static Failure of(int status) {
            return new Failure(status, "{\"error\":{\"message\":\"as told\"}}", Map.of(), 0);
        }

        /** Status 429 with a {@code Retry-After} in seconds. */
        public static Failure tooMany(int seconds) {
            return new Failure(429, "{}", Map.of("Retry-After", Integer.toString(seconds)), 0);
        }
    }

    /** Starts on a free port of 127.0.0.1. */
    public SpeechStandIn() {
        this(0);
    }

    /** @param port of 127.0.0.1; 0 for a free one */
    public SpeechStandIn(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/audio/transcriptions", this::answer);
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "speech-stand-in");
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
    }

    /** For {@code CANDOR_SPEECH_BASE_URL}. */
    public String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    /** What it should hear in a sound. */
    public void say(Function<Sound, String> words) {
        voice = words;
    }

    /** Holds its answer to the first of these sounds back: counts {@code reached} down and waits for {@code goOn}. */
    public void hold(Predicate<Sound> sounds, CountDownLatch reached, CountDownLatch goOn) {
        AtomicBoolean free = new AtomicBoolean(true);
        holds.add(sound -> sounds.test(sound) && free.getAndSet(false) ? new Hold(reached, goOn) : null);
    }

    /** Misbehaves for these sounds until {@link #behave}. */
    public void failWhen(Predicate<Sound> sounds, Failure failure) {
        rules.add(new Rule(sounds, failure));
    }

    /** Misbehaves this often, whatever it is sent. */
    public void failNext(int times, Failure failure) {
        int until = heard.size() + times;
        rules.add(new Rule(sound -> heard.size() <= until, failure));
    }

    /** From now on it answers as it should, and has heard nothing yet. */
    public void behave() {
        rules.clear();
        holds.clear();
        heard.clear();
        complaints.clear();
        voice = SpeechStandIn::passage;
    }

    /** Every well-formed request, answered or not. */
    public List<Sound> heard() {
        return List.copyOf(heard);
    }

    /** Why requests were refused as malformed; empty when the client speaks the protocol. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
            Sound sound;
            try {
                sound = understood(exchange, body);
            } catch (IllegalArgumentException e) {
                complaints.add(e.getMessage());
                send(exchange, Failure.of("key".equals(e.getMessage()) ? 401 : 400), e.getMessage());
                return;
            }
            heard.add(sound);
            for (Function<Sound, Hold> each : holds) {
                Hold hold = each.apply(sound);
                if (hold != null) {
                    hold.reached().countDown();
                    hold.goOn().await(5, TimeUnit.MINUTES);
                }
            }
            Optional<Rule> rule =
                    rules.stream().filter(r -> r.when().test(sound)).findFirst();
            if (rule.isPresent()) {
                Thread.sleep(rule.get().failure().waitMs());
                send(exchange, rule.get().failure(), rule.get().failure().body());
            } else {
                send(exchange, Failure.of(200), transcript(sound).toString());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Sound understood(HttpExchange exchange, byte[] body) {
        require("POST".equals(exchange.getRequestMethod()), "only POST is allowed");
        require(body.length <= MOST_BYTES, "the file is larger than 25 MB");
        require(("Bearer " + KEY).equals(exchange.getRequestHeaders().getFirst("Authorization")), "key");
        Multipart form = Multipart.parse(exchange.getRequestHeaders().getFirst("Content-Type"), body);
        require(form.values("model").size() == 1 && !form.values("model").get(0).isBlank(), "model is required");
        require(form.values("response_format").equals(List.of("verbose_json")), "response_format is not verbose_json");
        require(
                form.values("timestamp_granularities[]").containsAll(List.of("word", "segment")),
                "timestamp_granularities[] must hold word and segment");
        return Sound.parse(form.file("file").orElseThrow(() -> new IllegalArgumentException("file is required")));
    }

    static void require(boolean fine, String complaint) {
        if (!fine) {
            throw new IllegalArgumentException(complaint);
        }
    }

    private JsonObject transcript(Sound sound) {
        String text = voice.apply(sound).strip();
        String[] words = text.isEmpty() ? new String[0] : text.split("\\s+");
        double seconds = sound.durationMs() / 1000.0;
        JsonArrayBuilder timed = Json.createArrayBuilder();
        for (int i = 0; i < words.length; i++) {
            timed.add(Json.createObjectBuilder()
                    .add("word", words[i])
                    .add("start", seconds * i / words.length)
                    .add("end", seconds * (i + 1) / words.length));
        }
        return Json.createObjectBuilder()
                .add("task", "transcribe")
                .add("language", "english")
                .add("duration", seconds)
                .add("text", text)
                .add("words", timed)
                .add(
                        "segments",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("id", 0)
                                        .add("start", 0.0)
                                        .add("end", seconds)
                                        .add("text", text)))
                .build();
    }

    private static String passage(Sound sound) {
        int count = (int) Math.max(1, Math.round(sound.voicedMs() / 400.0));
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(PASSAGE.get(i % PASSAGE.size())).append(' ');
        }
        return text.toString();
    }

    private static void send(HttpExchange exchange, Failure how, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        how.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        exchange.sendResponseHeaders(how.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
