package app.candor.media.port;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Turns speech into words. Calls are limited across all nodes and cost money: keep what came back before asking for more.
 */
public interface SpeechRecogniser {
    /** Name of the engine and its model for the record; empty when none is configured. */
    Optional<String> engine();

    /**
     * @param wav 16 kHz mono 16-bit PCM, at most 25 MB, with a voice in it
     * @param durationMs of the sound
     * @param stop looked at while waiting for the limit or between tries
     * @throws app.candor.media.ProcessingStopped when {@code stop} is true
     * @throws RecognitionFailed when the engine did not answer, or not with a transcript, after all tries
     */
    Recognition recognise(Path wav, long durationMs, BooleanSupplier stop);
}
