package app.candor.testing.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Words for the microphone of a test: espeak-ng says them into a WAV file. */
public final class Speech {
    private Speech() {}

    /**
     * @param file to write: mono, 16 bit PCM
     * @return the same file; without espeak-ng the test is skipped
     */
    public static Path say(String words, Path file) {
        try {
            Process process = new ProcessBuilder("espeak-ng", "-v", "en", "-s", "150", "-w", file.toString(), words)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(30, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException("espeak-ng did not finish");
            }
        } catch (IOException e) {
            Browsers.skip("no espeak-ng for the microphone: install it (Debian: apt-get install espeak-ng)");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(e));
        }
        return file;
    }
}
