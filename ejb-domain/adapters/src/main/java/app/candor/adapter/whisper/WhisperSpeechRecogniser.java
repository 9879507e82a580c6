package app.candor.adapter.whisper;

import app.candor.adapter.remote.Patience;
import app.candor.media.ProcessingStopped;
import app.candor.media.port.Recognition;
import app.candor.media.port.RecognitionFailed;
import app.candor.media.port.SpeechRecogniser;
import app.candor.shared.ratelimit.RateLimits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/** Asks the configured engine, as often as its limits allow and no more than four times. */
@ApplicationScoped
public class WhisperSpeechRecogniser implements SpeechRecogniser {
    private static final Logger LOG = Logger.getLogger(WhisperSpeechRecogniser.class.getName());
    private static final int TRIES = 4;
    /** A longer wait than this is a matter for an operator, not for a job that holds a thread. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    @Inject
    SpeechSettings settings;

    @Inject
    TranscriptionCall call;

    @Inject
    RateLimits limits;

    @Inject
    Patience patience;

    @Override
    public Optional<String> engine() {
        return settings.configured() ? Optional.of(settings.model) : Optional.empty();
    }

    @Override
    public Recognition recognise(Path wav, long durationMs, BooleanSupplier stop) {
        for (int attempt = 1; ; attempt++) {
            allowed(
                    "speech-audio-seconds",
                    (durationMs + 999) / 1000,
                    settings.audioSecondsPerDay,
                    Duration.ofDays(1),
                    stop);
            allowed("speech-requests", 1, settings.requestsPerMinute, Duration.ofMinutes(1), stop);
            try {
                return call.send(wav, durationMs);
            } catch (EngineRefused e) {
                if (!e.passing()) {
                    throw new RecognitionFailed(e.getMessage() + " Check the key, the model and the address.", e);
                }
                pause(attempt, e.retryAfter(), e, stop);
            } catch (EngineDown e) {
                pause(attempt, e.retryAfter(), e, stop);
            } catch (CircuitBreakerOpenException e) {
                pause(attempt, Optional.empty(), e, stop);
            }
        }
    }

    private void allowed(String name, long permits, long capacity, Duration per, BooleanSupplier stop) {
        Duration wait = limits.acquire(name, permits, capacity, per);
        while (!wait.isZero()) {
            if (wait.compareTo(LONGEST_WAIT) > 0) {
                throw new RecognitionFailed("The allowance of the speech engine (" + name + ") is used up for the next "
                        + wait.toMinutes() + " minutes. Restart the job then, or raise the limit.");
            }
            sleep(wait, stop);
            wait = limits.acquire(name, permits, capacity, per);
        }
    }

    /** Waits as long as the engine asks, else longer with every attempt. */
    private void pause(int attempt, Optional<Duration> asked, RuntimeException cause, BooleanSupplier stop) {
        Duration wait = asked.orElseGet(() -> Patience.after(attempt));
        if (attempt == TRIES || wait.compareTo(LONGEST_WAIT) > 0) {
            throw new RecognitionFailed(
                    "The speech engine gave no transcript in " + attempt + " tries. " + cause.getMessage(), cause);
        }
        LOG.log(Level.INFO, "Asking the speech engine again in {0}: {1}", new Object[] {wait, cause.getMessage()});
        sleep(wait, stop);
    }

    private void sleep(Duration time, BooleanSupplier stop) {
        if (!patience.sleep(time, stop)) {
            throw new ProcessingStopped();
        }
    }
}
