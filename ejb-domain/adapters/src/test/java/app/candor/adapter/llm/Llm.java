package app.candor.adapter.llm;

import app.candor.adapter.metrics.Counted;
import app.candor.adapter.remote.Patience;
import app.candor.shared.ratelimit.RateLimits;
import app.candor.testing.LanguageModelStandIn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** The adapter on a stand-in's address, without a container: limits are noted, waiting takes no time. */
final class Llm {
    final List<String> taken = new ArrayList<>();
    final List<Duration> waited = new ArrayList<>();
    final Counted counted = new Counted();
    final LlmAnswerAssessor engine = new LlmAnswerAssessor();
    final LlmCriteriaAdvisor advisor = new LlmCriteriaAdvisor();

    Llm(String baseUrl, long timeoutSeconds) {
        LlmSettings settings = new LlmSettings();
        settings.baseUrl = Optional.of(baseUrl);
        settings.apiKey = Optional.of(LanguageModelStandIn.KEY);
        settings.model = "stand-in-1";
        settings.requestsPerMinute = 12;
        settings.tokensPerMinute = 8_000;
        settings.timeoutSeconds = timeoutSeconds;
        ChatCall call = new ChatCall();
        call.settings = settings;
        call.counters = counted.counters();
        engine.settings = settings;
        engine.call = call;
        RateLimits limits = new RateLimits() {
            @Override
            public Duration acquire(String name, long permits, long capacity, Duration per) {
                taken.add(name + " " + (name.equals("ai-requests") ? permits : permits > 100) + " of " + capacity
                        + " per " + per);
                return Duration.ZERO;
            }
        };
        engine.patience = new Patience(limits, new Patience.Waiting() {
            @Override
            public boolean sleep(Duration time, BooleanSupplier stop) {
                waited.add(time);
                return true;
            }
        });
        advisor.settings = settings;
        advisor.call = call;
        advisor.patience = engine.patience;
    }
}
