package app.candor.adapter.whisper;

import app.candor.adapter.remote.Patience;
import app.candor.media.ProcessingStopped;
import app.candor.media.port.Recognition;
import app.candor.media.port.RecognitionFailed;
import app.candor.media.port.SpeechRecogniser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Asks the configured engine, with {@link Patience}. */
@ApplicationScoped
public class WhisperSpeechRecogniser implements SpeechRecogniser {
    static final String NAME = "The speech engine";

    private static final Patience.Engine ENGINE = new Patience.Engine(
            NAME,
            "transcript",
            "Check the key, the model and the address.",
            RecognitionFailed::new,
            ProcessingStopped::new);

    @Inject
    SpeechSettings settings;

    @Inject
    TranscriptionCall call;

    @Inject
    Patience patience;

    @Override
    public Optional<String> engine() {
        return settings.configured() ? Optional.of(settings.model) : Optional.empty();
    }

    @Override
    public Recognition recognise(Path wav, long durationMs, BooleanSupplier stop) {
        List<Patience.Limit> limits = List.of(
                new Patience.Limit(
                        "speech-audio-seconds",
                        (durationMs + 999) / 1000,
                        settings.audioSecondsPerDay,
                        Duration.ofDays(1)),
                new Patience.Limit("speech-requests", 1, settings.requestsPerMinute, Duration.ofMinutes(1)));
        return patience.ask(ENGINE, limits, stop, () -> call.send(wav, durationMs, stop));
    }
}
