package app.candor.adapter.whisper;

import app.candor.adapter.remote.RetryAfter;
import app.candor.media.port.Recognition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;

/** One request to the engine. An engine that failed eight of the last ten is not asked for half a minute. */
@ApplicationScoped
public class TranscriptionCall {
    private static final int LARGEST_ANSWER_BYTES = 16 << 20;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    @Inject
    SpeechSettings settings;

    /**
     * @throws EngineRefused when the engine understood and said no
     * @throws EngineDown when it did not answer within the time, or made no sense
     */
    @CircuitBreaker(requestVolumeThreshold = 10, failureRatio = 0.8, delay = 30_000, failOn = EngineDown.class)
    public Recognition send(Path wav, long durationMs) {
        String boundary = "candor-" + UUID.randomUUID();
        HttpRequest request = HttpRequest.newBuilder(settings.address())
                .timeout(settings.timeout())
                .header("Authorization", "Bearer " + settings.apiKey.orElseThrow())
                .header("Accept", "application/json")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(form(boundary, wav))
                .build();
        try {
            HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                return understood(response, body.readNBytes(LARGEST_ANSWER_BYTES), durationMs);
            }
        } catch (IOException e) {
            throw new EngineDown(
                    "The speech engine does not answer: " + e.getClass().getSimpleName() + ".", null, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineDown("The request to the speech engine was interrupted.", null, e);
        }
    }

    private static Recognition understood(HttpResponse<?> response, byte[] body, long durationMs) {
        int status = response.statusCode();
        Duration retryAfter = response.headers()
                .firstValue("Retry-After")
                .flatMap(value -> RetryAfter.parse(value, Instant.now()))
                .orElse(null);
        if (status >= 500) {
            throw new EngineDown("The speech engine failed with status " + status + ".", retryAfter, null);
        }
        if (status != 200) {
            throw new EngineRefused(status, retryAfter);
        }
        try {
            return VerboseJson.parse(body, durationMs);
        } catch (RuntimeException e) {
            throw new EngineDown("The speech engine's answer is not a transcript.", null, e);
        }
    }

    private BodyPublisher form(String boundary, Path wav) {
        String fields = field(boundary, "model", settings.model)
                + field(boundary, "response_format", "verbose_json")
                + field(boundary, "temperature", "0")
                + field(boundary, "timestamp_granularities[]", "word")
                + field(boundary, "timestamp_granularities[]", "segment")
                + "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"speech.wav\"\r\n"
                + "Content-Type: audio/wav\r\n\r\n";
        try {
            return BodyPublishers.concat(
                    BodyPublishers.ofString(fields, StandardCharsets.UTF_8),
                    BodyPublishers.ofFile(wav),
                    BodyPublishers.ofString("\r\n--" + boundary + "--\r\n", StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String field(String boundary, String name, String value) {
        return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }
}
