package app.candor.adapter.whisper;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The engine that is configured, if one is. */
@Dependent
class SpeechSettings {
    @Inject
    @ConfigProperty(name = "candor.speech.base-url")
    Optional<String> baseUrl;

    @Inject
    @ConfigProperty(name = "candor.speech.api-key")
    Optional<String> apiKey;

    @Inject
    @ConfigProperty(name = "candor.speech.model")
    String model;

    @Inject
    @ConfigProperty(name = "candor.speech.requests-per-minute")
    long requestsPerMinute;

    @Inject
    @ConfigProperty(name = "candor.speech.audio-seconds-per-day")
    long audioSecondsPerDay;

    @Inject
    @ConfigProperty(name = "candor.speech.timeout-seconds")
    long timeoutSeconds;

    boolean configured() {
        return baseUrl.isPresent() && apiKey.isPresent();
    }

    URI address() {
        return URI.create(baseUrl.orElseThrow() + "/audio/transcriptions");
    }

    Duration timeout() {
        return Duration.ofSeconds(timeoutSeconds);
    }
}
