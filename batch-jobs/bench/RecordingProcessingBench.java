import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much longer the job recording-processing takes than the bare FFmpeg commands on the same file.
 *
 * <p>{@code java batch-jobs/bench/RecordingProcessingBench.java http://127.0.0.1:8080 "$(./candor token hr)" "$(./candor token
 * admin)" [seconds]} against a running {@code ./candor up} without a speech engine; ffmpeg on the PATH. The commands are run
 * before and after the job, because a machine is not equally busy all the time.
 */
class RecordingProcessingBench {
    static final HttpClient CLIENT = HttpClient.newHttpClient();
    static String base;

    public static void main(String[] arguments) throws Exception {
        base = arguments[0];
        String hr = "Bearer " + arguments[1];
        String admin = "Bearer " + arguments[2];
        int seconds = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 60;
        Path folder = Files.createTempDirectory("bench");
        Path recording = folder.resolve("answer.webm");
        run("ffmpeg", "-f", "lavfi", "-i", "testsrc2=size=1280x720:rate=30:duration=" + seconds, "-f", "lavfi", "-i",
                "sine=frequency=440:duration=" + seconds, "-c:v", "libvpx", "-deadline", "realtime", "-cpu-used", "8",
                "-b:v", "2500k", "-c:a", "libopus", "-live", "1", recording.toString());

        double before = bare(folder, recording);
        double job = job(hr, admin, recording);
        double after = bare(folder, recording);
        System.out.printf(
                Locale.ROOT,
                "%d s of 720p VP8: bare FFmpeg %.1f s and %.1f s, job %.1f s, ratio %.2f%n",
                seconds, before, after, job, job / ((before + after) / 2));
    }

    /** What the job asks FFmpeg to do, without the job. */
    static double bare(Path folder, Path recording) throws Exception {
        String in = recording.toString();
        String mp4 = folder.resolve("video.mp4").toString();
        String poster = folder.resolve("poster.jpg").toString();
        Instant begin = Instant.now();
        run("ffmpeg", "-i", in, "-c:v", "libx264", "-preset", "veryfast", "-crf", "23", "-pix_fmt", "yuv420p", "-c:a",
                "aac", "-b:a", "128k", "-movflags", "+faststart", mp4);
        run("ffmpeg", "-ss", "1", "-i", mp4, "-frames:v", "1", "-q:v", "3", "-update", "1", poster);
        run("ffmpeg", "-i", poster, "-vf", "scale=320:-2", "-update", "1", folder.resolve("thumb.jpg").toString());
        return Duration.between(begin, Instant.now()).toMillis() / 1000.0;
    }

    static double job(String hr, String admin, Path recording) throws Exception {
        String template = field(send("POST", "/api/v1/templates", hr,
                "{\"title\":\"Bench\",\"language\":\"en\",\"questions\":[{\"type\":\"video\",\"prompt\":\"Speak.\",\"required\":true}]}"), "id");
        send("POST", "/api/v1/templates/" + template + "/publish", hr, "");
        String secret = "Invitation " + field(send("POST", "/api/v1/invitations", hr,
                "{\"templateId\":\"" + template + "\",\"candidateName\":\"B\",\"candidateEmail\":\"b@example.com\"}"), "secret");
        String interview = send("POST", "/api/v1/interview/start", secret, "{\"consent\":true}");
        String question = field(interview.substring(interview.indexOf("\"questions\"")), "id");
        String location = upload(secret, question, recording);
        String answered = send("PUT", "/api/v1/interview/responses/" + question, secret,
                "{\"uploadId\":\"" + location.substring(location.lastIndexOf('/') + 1) + "\"}");
        String id = field(answered, "recordingId");
        for (int i = 0; i < 3600; i++) {
            String executions = send("GET", "/api/v1/jobs/executions?job=recording-processing&status=completed", admin, null);
            for (String execution : executions.split("\\{\"")) {
                if (execution.contains(id)) {
                    return finished(admin, executions, id);
                }
            }
            Thread.sleep(500);
        }
        throw new IllegalStateException("the job did not complete");
    }

    static double finished(String admin, String executions, String recording) throws Exception {
        int at = executions.indexOf(recording);
        int begin = executions.lastIndexOf("\"instanceId\"", at);
        int end = executions.indexOf("\"instanceId\"", at);
        String mine = executions.substring(Math.max(0, begin - 400), end < 0 ? executions.length() : end);
        Instant started = Instant.parse(field(mine, "startedAt"));
        Instant ended = Instant.parse(field(mine, "endedAt"));
        return Duration.between(started, ended).toMillis() / 1000.0;
    }

    static String upload(String secret, String question, Path file) throws Exception {
        String metadata = "questionId " + Base64.getEncoder().encodeToString(question.getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> created = CLIENT.send(tus(secret, "/upload")
                .header("Upload-Length", Long.toString(Files.size(file)))
                .header("Upload-Metadata", metadata)
                .POST(HttpRequest.BodyPublishers.noBody()).build(), HttpResponse.BodyHandlers.ofString());
        String location = created.headers().firstValue("Location").orElseThrow(() -> new IllegalStateException(created.body()));
        CLIENT.send(tus(secret, location).header("Upload-Offset", "0")
                .header("Content-Type", "application/offset+octet-stream")
                .method("PATCH", HttpRequest.BodyPublishers.ofFile(file)).build(), HttpResponse.BodyHandlers.ofString());
        return location;
    }

    static HttpRequest.Builder tus(String secret, String path) {
        return HttpRequest.newBuilder(URI.create(base).resolve(path))
                .header("Authorization", secret).header("Tus-Resumable", "1.0.0");
    }

    static String send(String method, String path, String authorization, String body) throws Exception {
        HttpRequest.BodyPublisher publisher =
                body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        HttpResponse<String> response = CLIENT.send(
                HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", authorization)
                        .header("Content-Type", "application/json").method(method, publisher).build(),
                HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IllegalStateException(method + " " + path + ": " + response.statusCode() + " " + response.body());
        }
        return response.body();
    }

    static String field(String json, String name) {
        Matcher value = Pattern.compile("\"" + name + "\":\\s*\"([^\"]+)\"").matcher(json);
        if (!value.find()) {
            throw new IllegalStateException("no " + name + " in " + json);
        }
        return value.group(1);
    }

    static void run(String... command) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(command));
        line.addAll(1, List.of("-hide_banner", "-loglevel", "error", "-nostdin", "-y"));
        int exit = new ProcessBuilder(line).inheritIO().start().waitFor();
        if (exit != 0) {
            throw new IllegalStateException(line + " ended with " + exit);
        }
    }
}
