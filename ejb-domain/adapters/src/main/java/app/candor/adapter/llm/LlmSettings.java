package app.candor.adapter.llm;

import app.candor.adapter.remote.Patience;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The language model that is configured, if one is. */
@Dependent
class LlmSettings {
    private static final Duration MINUTE = Duration.ofMinutes(1);

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

    /** What one request takes of the allowance that all nodes and all uses share. */
    List<Patience.Limit> limits(Prompts.Prompt prompt) {
        return List.of(
                new Patience.Limit("ai-tokens", prompt.tokens(), tokensPerMinute, MINUTE),
                new Patience.Limit("ai-requests", 1, requestsPerMinute, MINUTE));
    }

    Duration timeout() {
        return Duration.ofSeconds(timeoutSeconds);
    }
}
