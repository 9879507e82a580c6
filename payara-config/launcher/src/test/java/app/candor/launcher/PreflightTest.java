package app.candor.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.candor.launcher.home.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightTest {
    @TempDir
    Path folder;

    @Test
    void tooLittleMemoryShouldBeOneSentence() {
        assertThatThrownBy(() -> Preflight.memory(OptionalLong.of(900), 1800))
                .hasMessage("There are 900 MiB of memory available and 1800 are needed: end other programs, or lower"
                        + " CANDOR_SERVER_HEAP_MB.");
        assertThatCode(() -> Preflight.memory(OptionalLong.of(1800), 1800)).doesNotThrowAnyException();
        assertThatCode(() -> Preflight.memory(OptionalLong.empty(), 1800)).doesNotThrowAnyException();
    }

    @Test
    void aFullDiskShouldBeOneSentence() {
        try (Home home = Home.open(folder.resolve("var"))) {
            assertThatThrownBy(() -> Preflight.disk(home, Long.MAX_VALUE))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("MiB free and " + Long.MAX_VALUE + " are needed: make room");
            assertThatCode(() -> Preflight.disk(home, 0)).doesNotThrowAnyException();
        }
    }

    @Test
    void anotherKindOfMachineShouldBePointedToServe() {
        assertThatThrownBy(() -> Preflight.platform("Mac OS X", "aarch64")).hasMessageContaining("`candor serve`");
        assertThatCode(() -> Preflight.platform("Linux", "amd64")).doesNotThrowAnyException();
    }

    @Test
    void availableMemoryShouldBeReadInMebibytes() throws IOException {
        Path meminfo = Files.writeString(
                folder.resolve("meminfo"), "MemTotal:       24000000 kB\nMemAvailable:    2097152 kB\n");
        assertThat(Preflight.meminfo(meminfo)).hasValue(2048);
        assertThat(Preflight.meminfo(folder.resolve("none"))).isEmpty();
    }

    @Test
    void aContainersLimitShouldCountWithoutItsCache() throws IOException {
        Files.writeString(folder.resolve("memory.max"), "2147483648\n");
        Files.writeString(folder.resolve("memory.current"), "1073741824\n");
        Files.writeString(folder.resolve("memory.stat"), "anon 1\ninactive_file 536870912\n");
        assertThat(Preflight.cgroup(folder)).hasValue(1536);
        Files.writeString(folder.resolve("memory.max"), "max\n");
        assertThat(Preflight.cgroup(folder)).isEmpty();
    }
}
