package app.candor.media.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.candor.shared.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every {@link ObjectStore} promises. */
public abstract class ObjectStoreContract {
    @TempDir
    Path folder;

    protected abstract ObjectStore store();

    /** A file of this many bytes that are the same each time. */
    protected Path file(int bytes) throws IOException {
        byte[] content = new byte[bytes];
        new Random(bytes).nextBytes(content);
        return Files.write(folder.resolve("in-" + bytes), content);
    }

    @Test
    void whatWasPutShouldComeBackByteForByte() throws IOException {
        Path in = file(1000);
        store().put("companies/a/one.bin", in, "video/mp4");
        Path out = folder.resolve("out");
        store().get("companies/a/one.bin", out);
        assertThat(out).hasSameBinaryContentAs(in);
    }

    @Test
    void aFileOfManyPartsShouldComeBackByteForByte() throws IOException {
        Path in = file((40 << 20) + 12_345);
        store().put("large.bin", in, "video/webm");
        Path out = folder.resolve("out");
        store().get("large.bin", out);
        assertThat(out).hasSameBinaryContentAs(in);
    }

    @Test
    void anEmptyFileShouldBeKept() throws IOException {
        store().put("empty.bin", file(0), "text/plain");
        Path out = folder.resolve("out");
        store().get("empty.bin", out);
        assertThat(out).isEmptyFile();
    }

    @Test
    void putShouldReplace() throws IOException {
        store().put("twice.bin", file(10), "text/plain");
        store().put("twice.bin", file(20), "text/plain");
        Path out = folder.resolve("out");
        store().get("twice.bin", out);
        assertThat(out).hasSize(20);
    }

    @Test
    void getShouldReplaceTheFile() throws IOException {
        store().put("short.bin", file(5), "text/plain");
        Path out = Files.write(folder.resolve("out"), new byte[100]);
        store().get("short.bin", out);
        assertThat(out).hasSize(5);
    }

    @Test
    void anUnknownKeyShouldBeNotFound() {
        assertThatThrownBy(() -> store().get("nowhere.bin", folder.resolve("out")))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.NOT_FOUND));
    }

    @Test
    void deleteShouldBeIdempotent() throws IOException {
        store().put("gone.bin", file(5), "text/plain");
        store().delete("gone.bin");
        assertThatCode(() -> store().delete("gone.bin")).doesNotThrowAnyException();
        assertThatThrownBy(() -> store().get("gone.bin", folder.resolve("out"))).isInstanceOf(Problem.class);
    }

    @Test
    void linksShouldNameTheObjectAndDifferByIt() {
        String one = store().link("companies/a/one.bin", Duration.ofMinutes(5));
        assertThat(one).contains("companies/a/one.bin");
        assertThat(store().link("companies/a/two.bin", Duration.ofMinutes(5))).isNotEqualTo(one);
    }
}
