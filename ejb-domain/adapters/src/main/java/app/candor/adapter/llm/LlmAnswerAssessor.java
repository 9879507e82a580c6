package app.candor.adapter.llm;

import app.candor.adapter.remote.Patience;
import app.candor.analysis.AnalysisStopped;
import app.candor.analysis.EngineKind;
import app.candor.analysis.domain.EngineProfile;
import app.candor.analysis.domain.Judgement;
import app.candor.analysis.port.AnswerAssessor;
import app.candor.analysis.port.AnswerToAssess;
import app.candor.analysis.port.EngineUnavailable;
import app.candor.analysis.port.InterviewToSummarise;
import app.candor.shared.ratelimit.RateLimits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/**
 * Asks the configured language model, as often as its limits allow and no more than four times for one reply. Waiting is
 * done here and not by {@code @Retry}, which knows neither {@code Retry-After} nor growing pauses.
 */
@ApplicationScoped
public class LlmAnswerAssessor implements AnswerAssessor {
    private static final Logger LOG = Logger.getLogger(LlmAnswerAssessor.class.getName());
    private static final int TRIES = 4;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    /** A longer wait than this is a matter for an operator, not for a job that holds a thread. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    private final Prompts prompts = new Prompts();

    @Inject
    LlmSettings settings;

    @Inject
    ChatCall call;

    @Inject
    RateLimits limits;

    @Inject
    Patience patience;

    @Override
    public EngineProfile profile() {
        return new EngineProfile(EngineKind.LLM, settings.model, Prompts.VERSION, prompts.rubricVersion());
    }

    @Override
    public boolean configured() {
        return settings.configured();
    }

    @Override
    public String ask(AnswerToAssess answer, BooleanSupplier stop) {
        return send(prompts.assess(answer), stop);
    }

    @Override
    public Judgement read(String reply) {
        return ReplyJson.judgement(reply);
    }

    @Override
    public String askSummary(InterviewToSummarise interview, BooleanSupplier stop) {
        return send(prompts.summarise(interview), stop);
    }

    @Override
    public String readSummary(String reply) {
        return ReplyJson.summary(reply);
    }

    private String send(Prompts.Prompt prompt, BooleanSupplier stop) {
        for (int attempt = 1; ; attempt++) {
            allowed("ai-tokens", prompt.tokens(), settings.tokensPerMinute, stop);
            allowed("ai-requests", 1, settings.requestsPerMinute, stop);
            if (stop.getAsBoolean()) {
                throw new AnalysisStopped();
            }
            try {
                return call.send(prompt, stop);
            } catch (RequestDeclined e) {
                if (!e.passing()) {
                    throw new EngineUnavailable(
                            e.getMessage() + " Check the key, the model, the address and the length of the answer.", e);
                }
                pause(attempt, e.retryAfter(), e, stop);
            } catch (ModelDown e) {
                pause(attempt, e.retryAfter(), e, stop);
            } catch (CircuitBreakerOpenException e) {
                throw new EngineUnavailable(
                        "The language model failed so often that it is left alone for half a minute.", e);
            }
        }
    }

    private void allowed(String name, long permits, long capacity, BooleanSupplier stop) {
        Duration wait = limits.acquire(name, permits, capacity, MINUTE);
        while (!wait.isZero()) {
            sleep(wait, stop);
            wait = limits.acquire(name, permits, capacity, MINUTE);
        }
    }

    /** Waits as long as the model asks, else longer with every attempt. */
    private void pause(int attempt, Optional<Duration> asked, RuntimeException cause, BooleanSupplier stop) {
        Duration wait = asked.orElseGet(() -> Patience.after(attempt));
        if (attempt == TRIES || wait.compareTo(LONGEST_WAIT) > 0) {
            throw new EngineUnavailable(
                    "The language model gave no reply in " + attempt + (attempt == 1 ? " try. " : " tries. ")
                            + cause.getMessage(),
                    cause);
        }
        LOG.log(Level.INFO, "Asking the language model again in {0}: {1}", new Object[] {wait, cause.getMessage()});
        sleep(wait, stop);
    }

    private void sleep(Duration time, BooleanSupplier stop) {
        if (!patience.sleep(time, stop)) {
            throw new AnalysisStopped();
        }
    }
}
