import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long {@code GET /api/v1/invitations/{id}} takes when a hundred people ask at once, beside an address that answers a
 * constant ({@code PlainServlet} in a server of its own), in turns of the same run.
 *
 * <pre>{@code
 * java rest-api/bench/InvitationLoad.java http://127.0.0.1:8080 "$(./candor token hr)" http://127.0.0.1:8099/plain \
 *     [users=100] [seconds=20]
 * }</pre>
 *
 * <p>Every user is a thread that asks, reads the whole answer and asks again without a pause. An answer other than 200
 * fails the run.
 */
public final class InvitationLoad {
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([0-9a-f-]{36})\"");
    private static final String TEMPLATE =
            """
            {"title": "Load", "questions": [
              {"type": "video", "prompt": "Tell us about a failure.", "required": true, "criteria": "Concrete."},
              {"type": "text", "prompt": "Why this team?", "required": true, "criteria": "Concrete."},
              {"type": "single_choice", "prompt": "Would you move?", "options": ["Yes", "No"]}]}""";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;
    private final String token;

    private InvitationLoad(String base, String token) {
        this.base = base;
        this.token = token;
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments.length < 3) {
            System.err.println("usage: java InvitationLoad.java <base address> <token of hr> <address of a constant> [users] [seconds]");
            System.exit(2);
        }
        int users = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 100;
        int seconds = arguments.length > 4 ? Integer.parseInt(arguments[4]) : 20;
        new InvitationLoad(arguments[0], arguments[1]).run(arguments[2], users, Duration.ofSeconds(seconds));
    }

    private void run(String constant, int users, Duration time) throws Exception {
        String invitation = base + "/api/v1/invitations/" + invite();
        System.out.printf("%d users, %d s a turn, %d processors%n", users, time.toSeconds(), processors());
        load("warm-up", invitation, users, time);
        for (int turn = 1; turn <= 2; turn++) {
            load("constant", constant, users, time);
            load("invitation", invitation, users, time);
        }
        load("invitation, one user", invitation, 1, time.dividedBy(4));
    }

    private static int processors() {
        return Runtime.getRuntime().availableProcessors();
    }

    private String invite() throws Exception {
        String template = id(post("/api/v1/templates", TEMPLATE));
        post("/api/v1/templates/" + template + "/publish", "");
        return id(post(
                "/api/v1/invitations",
                "{\"templateId\": \"" + template
                        + "\", \"candidateName\": \"Load\", \"candidateEmail\": \"load@example.com\"}"));
    }

    private static String id(String json) {
        Matcher matcher = ID.matcher(json);
        if (!matcher.find()) {
            throw new IllegalStateException("no id in " + json);
        }
        return matcher.group(1);
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token);
    }

    private String post(String path, String body) throws Exception {
        var answer = client.send(
                request(base + path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    private void load(String name, String path, int users, Duration time) throws Exception {
        var pool = Executors.newFixedThreadPool(users);
        long start = System.nanoTime();
        long end = start + time.toNanos();
        List<Future<List<Long>>> all = new ArrayList<>();
        for (int i = 0; i < users; i++) {
            all.add(pool.submit(() -> ask(path, end)));
        }
        List<Long> nanos = new ArrayList<>();
        for (Future<List<Long>> one : all) {
            nanos.addAll(one.get());
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        pool.shutdown();
        nanos.sort(null);
        System.out.printf(
                "%-22s %8d requests %8.0f/s   P50 %6.1f ms   P95 %6.1f ms   P99 %6.1f ms   max %6.1f ms%n",
                name,
                nanos.size(),
                nanos.size() / seconds,
                millis(nanos, 0.50),
                millis(nanos, 0.95),
                millis(nanos, 0.99),
                millis(nanos, 1));
    }

    private List<Long> ask(String path, long end) throws Exception {
        HttpRequest request = request(path).GET().build();
        List<Long> nanos = new ArrayList<>();
        while (System.nanoTime() < end) {
            long start = System.nanoTime();
            var answer = client.send(request, BodyHandlers.ofByteArray());
            nanos.add(System.nanoTime() - start);
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + " answered " + answer.statusCode());
            }
        }
        return nanos;
    }

    private static double millis(List<Long> sorted, double quantile) {
        return sorted.get((int) Math.ceil(quantile * sorted.size()) - 1) / 1e6;
    }
}
