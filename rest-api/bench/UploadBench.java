import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 100 uploads of 20 MB at once: none lost, the server's heap, and the throughput beside a plain servlet that writes to disk.
 *
 * <p>{@code java rest-api/bench/UploadBench.java http://127.0.0.1:8080 "$(./candor token hr)"} against a running {@code
 * ./candor up}; with a third argument, the address of {@code PlainServlet}, that one is measured first.
 */
class UploadBench {
    static final int UPLOADS = 100;
    static final int PIECES = 4;
    static final byte[] PIECE = new byte[5 << 20];
    static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    static String base;

    interface Upload {
        /** Number of bytes that the server says it has. */
        long send(int number) throws Exception;
    }

    public static void main(String[] arguments) throws Exception {
        new Random(1).nextBytes(PIECE);
        base = arguments[0];
        String secret = invitation("Bearer " + arguments[1]);
        if (arguments.length > 2) {
            measure("plain servlet", number -> plain(arguments[2], number));
        }
        AtomicLong heap = new AtomicLong();
        AtomicBoolean over = new AtomicBoolean();
        Thread watch = new Thread(() -> watch(heap, over));
        watch.start();
        measure("tus", number -> tus(secret.split(" ")[0], secret.split(" ")[1]));
        over.set(true);
        watch.join();
        System.out.printf(Locale.ROOT, "peak heap of the server %.0f MiB%n", heap.get() / 1048576.0);
    }

    static void measure(String name, Upload upload) throws Exception {
        ExecutorService candidates = Executors.newFixedThreadPool(UPLOADS);
        long begin = System.nanoTime();
        List<Future<Long>> all = new ArrayList<>();
        for (int i = 0; i < UPLOADS; i++) {
            int number = i;
            all.add(candidates.submit(() -> upload.send(number)));
        }
        int whole = 0;
        for (Future<Long> each : all) {
            whole += each.get() == (long) PIECES * PIECE.length ? 1 : 0;
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        candidates.shutdown();
        System.out.printf(
                Locale.ROOT, "%s: %d of %d whole, %.1f s, %.0f MB/s%n",
                name, whole, UPLOADS, seconds, UPLOADS * (double) PIECES * PIECE.length / 1e6 / seconds);
    }

    static long tus(String secret, String question) throws Exception {
        String metadata = "questionId " + Base64.getEncoder().encodeToString(question.getBytes(StandardCharsets.UTF_8));
        String location = call(request(secret, "/upload").header("Upload-Defer-Length", "1")
                .header("Upload-Metadata", metadata).POST(HttpRequest.BodyPublishers.noBody()))
                .headers().firstValue("Location").orElseThrow();
        for (int piece = 0; piece < PIECES; piece++) {
            HttpRequest.Builder patch = request(secret, location)
                    .header("Upload-Offset", Long.toString((long) piece * PIECE.length))
                    .header("Content-Type", "application/offset+octet-stream");
            if (piece == PIECES - 1) {
                patch.header("Upload-Length", Long.toString((long) PIECES * PIECE.length));
            }
            call(patch.method("PATCH", HttpRequest.BodyPublishers.ofByteArray(PIECE)));
        }
        long stored = call(request(secret, location).method("HEAD", HttpRequest.BodyPublishers.noBody()))
                .headers().firstValueAsLong("Upload-Offset").orElseThrow();
        call(request(secret, location).DELETE());
        return stored;
    }

    static long plain(String address, int number) throws Exception {
        long stored = 0;
        for (int piece = 0; piece < PIECES; piece++) {
            HttpResponse<String> response = CLIENT.send(HttpRequest.newBuilder(URI.create(address + "?name=" + number))
                    .PUT(HttpRequest.BodyPublishers.ofByteArray(PIECE)).build(), HttpResponse.BodyHandlers.ofString());
            stored = Long.parseLong(response.body().strip());
        }
        return stored;
    }

    static HttpRequest.Builder request(String secret, String path) {
        return HttpRequest.newBuilder(URI.create(base).resolve(path))
                .header("Authorization", "Invitation " + secret).header("Tus-Resumable", "1.0.0")
                .timeout(Duration.ofMinutes(10));
    }

    static HttpResponse<String> call(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IllegalStateException(response.statusCode() + " " + response.body());
        }
        return response;
    }

    /** The secret of an invitation that has begun, and its only question. */
    static String invitation(String hr) throws Exception {
        String template = field(json(hr, "/api/v1/templates",
                "{\"title\":\"Bench\",\"language\":\"en\",\"questions\":[{\"type\":\"video\",\"prompt\":\"Speak.\",\"required\":true}]}"), "id");
        json(hr, "/api/v1/templates/" + template + "/publish", "");
        String secret = field(json(hr, "/api/v1/invitations",
                "{\"templateId\":\"" + template + "\",\"candidateName\":\"B\",\"candidateEmail\":\"b@example.com\"}"), "secret");
        String interview = json("Invitation " + secret, "/api/v1/interview/start", "{\"consent\":true}");
        return secret + " " + field(interview.substring(interview.indexOf("\"questions\"")), "id");
    }

    static String json(String authorization, String path, String body) throws Exception {
        return call(HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", authorization)
                .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body))).body();
    }

    static String field(String json, String name) {
        Matcher value = Pattern.compile("\"" + name + "\":\\s*\"([^\"]+)\"").matcher(json);
        if (!value.find()) {
            throw new IllegalStateException("no " + name + " in " + json);
        }
        return value.group(1);
    }

    static void watch(AtomicLong heap, AtomicBoolean over) {
        Pattern used = Pattern.compile("(?m)^\\w*memory_usedHeap_bytes\\S*\\s+([0-9.E]+)");
        while (!over.get()) {
            try {
                HttpResponse<String> metrics = CLIENT.send(
                        HttpRequest.newBuilder(URI.create(base + "/metrics")).build(), HttpResponse.BodyHandlers.ofString());
                Matcher value = used.matcher(metrics.body());
                if (value.find()) {
                    heap.accumulateAndGet((long) Double.parseDouble(value.group(1)), Math::max);
                }
                Thread.sleep(200);
            } catch (Exception e) {
                System.err.println("no metrics: " + e);
                return;
            }
        }
    }
}
