package app.candor.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.candor.shared.config.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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
    void aFullDiskShouldBeOneSentenceAndNothingShouldBeMade() {
        Path home = folder.resolve("a/var");
        Settings greedy = Settings.of(Map.of("CANDOR_DISK_MIN_FREE_MB", "10000000"));
        assertThatThrownBy(() -> Preflight.disk(home, greedy))
                .isInstanceOf(Refusal.class)
                .hasMessageMatching(
                        "The disk of .*/a/var has \\d+ MiB free and 10000000 are needed: make room, or lower"
                                + " CANDOR_DISK_MIN_FREE_MB\\.");
        assertThatCode(() -> Preflight.disk(home, Settings.of(Map.of("CANDOR_DISK_MIN_FREE_MB", "0"))))
                .doesNotThrowAnyException();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void anFfmpegThatWasConfiguredShouldRun() throws IOException {
        assertThatThrownBy(() -> Preflight.ffmpeg(Settings.of(Map.of("CANDOR_MEDIA_FFMPEG", "/opt/ffmpeg"))))
                .hasMessage("There is no FFmpeg at /opt/ffmpeg: install it there, or correct CANDOR_MEDIA_FFMPEG.");
        Path other = Files.writeString(folder.resolve("ffmpeg"), "#!/bin/sh\necho hello\n");
        assertThat(other.toFile().setExecutable(true)).isTrue();
        Settings wrong = Settings.of(Map.of("CANDOR_MEDIA_FFMPEG", other.toString()));
        assertThatThrownBy(() -> Preflight.ffmpeg(wrong)).isInstanceOf(Refusal.class);
        Files.writeString(other, "#!/bin/sh\necho ffmpeg version 7\necho more\n");
        assertThatCode(() -> Preflight.ffmpeg(wrong)).doesNotThrowAnyException();
        assertThatCode(() -> Preflight.ffmpeg(Settings.of(Map.of()))).doesNotThrowAnyException();
    }

    @Test
    void anotherKindOfMachineShouldBePointedToServe() {
        assertThatThrownBy(() -> Preflight.platform("Mac OS X", "aarch64")).hasMessageContaining("`candor serve`");
        assertThatCode(() -> Preflight.platform("Linux", "amd64")).doesNotThrowAnyException();
    }
}
