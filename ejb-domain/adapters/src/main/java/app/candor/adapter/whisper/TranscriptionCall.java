package app.candor.adapter.whisper;

import app.candor.adapter.metrics.BusinessCounters;
import app.candor.adapter.metrics.BusinessCounters.CallOutcome;
import app.candor.adapter.metrics.BusinessCounters.Engine;
import app.candor.adapter.remote.EngineDeclined;
import app.candor.adapter.remote.EngineDown;
import app.candor.adapter.remote.EngineHttp;
import app.candor.media.ProcessingStopped;
import app.candor.media.port.Recognition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;

/** One request to the engine. An engine that failed eight of the last ten is not asked for half a minute. */
@ApplicationScoped
public class TranscriptionCall {
    private static final int LARGEST_ANSWER_BYTES = 16 << 20;

    @Inject
    SpeechSettings settings;

    @Inject
    BusinessCounters counters;

    /**
     * @param stop looked at while waiting
     * @throws ProcessingStopped when {@code stop} said so
     * @throws EngineDeclined when the engine understood and said no
     * @throws EngineDown when it did not answer within the time, or made no sense
     */
    @CircuitBreaker(requestVolumeThreshold = 10, failureRatio = 0.8, delay = 30_000, failOn = EngineDown.class)
    public Recognition send(Path wav, long durationMs, BooleanSupplier stop) {
        String boundary = "candor-" + UUID.randomUUID();
        HttpRequest request = HttpRequest.newBuilder(settings.address())
                .header("Authorization", "Bearer " + settings.apiKey.orElseThrow())
                .header("Accept", "application/json")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(form(boundary, wav))
                .build();
        try {
            EngineHttp http = new EngineHttp(
                    WhisperSpeechRecogniser.NAME,
                    settings.timeout(),
                    LARGEST_ANSWER_BYTES,
                    stop,
                    ProcessingStopped::new);
            Recognition recognition = understood(http.send(request), durationMs);
            counters.called(Engine.SPEECH, CallOutcome.ANSWERED);
            counters.heard((durationMs + 999) / 1000);
            return recognition;
        } catch (EngineDeclined e) {
            counters.called(Engine.SPEECH, CallOutcome.REFUSED);
            throw e;
        } catch (EngineDown e) {
            counters.called(Engine.SPEECH, CallOutcome.FAILED);
            throw e;
        }
    }

    private static Recognition understood(EngineHttp.Reply reply, long durationMs) {
        int status = reply.status();
        if (status >= 500) {
            throw new EngineDown("The speech engine failed with status " + status + ".", reply.retryAfter(), null);
        }
        if (status != 200) {
            throw new EngineDeclined(WhisperSpeechRecogniser.NAME, status, reply.retryAfter(), null);
        }
        try {
            return VerboseJson.parse(reply.body(), durationMs);
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
