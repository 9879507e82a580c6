package app.candor.adapter.llm;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The language model that is configured, if one is. */
@Dependent
class LlmSettings {
    @Inject
    @ConfigProperty(name = "candor.ai.base-url")
    Optional<String> baseUrl;

    @Inject
    @ConfigProperty(name = "candor.ai.api-key")
    Optional<String> apiKey;

    @Inject
    @ConfigProperty(name = "candor.ai.chat-model")
    String model;

    @Inject
    @ConfigProperty(name = "candor.ai.requests-per-minute")
    long requestsPerMinute;

    @Inject
    @ConfigProperty(name = "candor.ai.tokens-per-minute")
    long tokensPerMinute;

    @Inject
    @ConfigProperty(name = "candor.ai.timeout-seconds")
    long timeoutSeconds;

    boolean configured() {
        return baseUrl.isPresent() && apiKey.isPresent();
    }

    Duration timeout() {
        return Duration.ofSeconds(timeoutSeconds);
    }
}
