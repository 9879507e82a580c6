package app.candor.media.port;

import static org.assertj.core.api.Assertions.assertThat;

import app.candor.media.Word;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every {@link SpeechRecogniser} that has an engine promises. */
public abstract class SpeechRecogniserContract {
    @TempDir
    Path folder;

    protected abstract SpeechRecogniser recogniser();

    /** Makes the engine hear this. */
    protected abstract void nextAnswerIs(String text);

    /** A WAV file of a 440 Hz tone. */
    protected Path tone(int ms) {
        int samples = 16 * ms;
        ByteBuffer wav = ByteBuffer.allocate(44 + 2 * samples).order(ByteOrder.LITTLE_ENDIAN);
        wav.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + 2 * samples);
        wav.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) 1);
        wav.putInt(16_000).putInt(32_000).putShort((short) 2).putShort((short) 16);
        wav.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(2 * samples);
        for (int i = 0; i < samples; i++) {
            wav.putShort((short) (9000 * Math.sin(2 * Math.PI * 440 * i / 16_000)));
        }
        try {
            return Files.write(folder.resolve("tone-" + ms + ".wav"), wav.array());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theEngineShouldHaveAName() {
        assertThat(recogniser().engine()).isPresent();
    }

    @Test
    void theWordsShouldMakeUpTheTextAndLieInOrderWithinTheSound() {
        nextAnswerIs("Es war einmal, “naïve” <b>bold</b> 🙂");
        Recognition heard = recogniser().recognise(tone(3000), 3000, () -> false);
        List<Word> words = heard.words();
        assertThat(String.join(" ", words.stream().map(Word::text).toList())).isEqualTo(heard.text());
        assertThat(words).allSatisfy(word -> {
            assertThat(word.startMs()).isNotNegative();
            assertThat(word.endMs()).isBetween(word.startMs(), 3000L);
        });
        assertThat(words).extracting(Word::startMs).isSorted();
    }

    @Test
    void nothingSaidShouldBeNoWords() {
        nextAnswerIs("");
        Recognition heard = recogniser().recognise(tone(1000), 1000, () -> false);
        assertThat(heard.text()).isEmpty();
        assertThat(heard.words()).isEmpty();
    }
}
