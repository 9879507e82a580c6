package app.candor.adapter.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.candor.media.ProcessingStopped;
import app.candor.media.port.ToolFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run may do to the machine, tried with programs that try. */
class ContainmentTest {
    private static final Duration LONG = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    private final List<String> said = new CopyOnWriteArrayList<>();

    private List<String> program(int memoryMegabytes, String... lines) throws IOException {
        Path script = folder.resolve("program");
        Files.writeString(script, "#!/bin/bash\n" + String.join("\n", lines) + "\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
        return Containment.around(script.toString(), memoryMegabytes, 7);
    }

    private int run(List<String> program, Duration limit, BooleanSupplier stop) {
        return new FfmpegRun(program, limit, stop).run(said::add).exitCode();
    }

    @Test
    void aRunShouldHaveAGroupAPriorityAndLimitsOfItsOwn() throws IOException {
        int ours =
                Integer.parseInt(said("ps -o ni= -p " + ProcessHandle.current().pid()));
        run(program(512, "ps -o pgid= -p $$; echo $$; ps -o ni= -p $$; ulimit -v; ulimit -c"), LONG, () -> false);
        List<String> lines = said.stream().map(String::strip).toList();
        assertThat(lines.get(0)).isEqualTo(lines.get(1));
        assertThat(lines.get(2)).isEqualTo(String.valueOf(Math.min(19, ours + 7)));
        assertThat(lines.get(3)).isEqualTo(String.valueOf(512 * 1024));
        assertThat(lines.get(4)).isEqualTo("0");
    }

    private String said(String command) throws IOException {
        Process process = new ProcessBuilder("bash", "-c", command).start();
        return new String(process.getInputStream().readAllBytes()).strip();
    }

    @Test
    void ourSecretsShouldNotBeHandedOn() throws IOException {
        Set<String> known = Set.of("PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "LD_LIBRARY_PATH", "PWD", "SHLVL", "_");
        assertThat(System.getenv().keySet())
                .as("something that is not handed on")
                .anyMatch(name -> !known.contains(name));
        run(program(0, "env"), LONG, () -> false);
        assertThat(said.stream().map(line -> line.replaceFirst("=.*", "")).collect(Collectors.toSet()))
                .contains("PATH")
                .isSubsetOf(known);
    }

    @Test
    void aRunThatWantsTooMuchMemoryShouldFailAlone() throws IOException {
        List<String> greedy = program(64, "head -c 300000000 /dev/zero | tail > /dev/null; exit ${PIPESTATUS[1]}");
        assertThat(run(greedy, LONG, () -> false)).isNotZero();
        assertThat(String.join(" ", said)).contains("memory");
        assertThat(run(program(0, "head -c 300000000 /dev/zero | tail > /dev/null"), LONG, () -> false))
                .isZero();
    }

    @Test
    void whatARunStartedShouldEndWithIt() throws Exception {
        List<String> parent = program(0, "sleep 300 & echo $!", "wait");
        BooleanSupplier onceItHasAChild = () -> !said.isEmpty();
        assertThatThrownBy(() -> run(parent, LONG, onceItHasAChild)).isInstanceOf(ProcessingStopped.class);
        gone(Long.parseLong(said.get(0)));
    }

    private static void gone(long pid) throws Exception {
        var child = ProcessHandle.of(pid);
        if (child.isPresent()) {
            child.get().onExit().get(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void aRunThatNeverEndsOrIsKilledShouldBeAFailure() throws IOException {
        List<String> loop = program(0, "while :; do :; done");
        assertThatThrownBy(() -> run(loop, Duration.ofSeconds(1), () -> false))
                .isInstanceOf(ToolFailed.class)
                .hasMessageContaining("did not finish within 1 seconds");
        List<String> killed = program(0, "kill -KILL $$");
        assertThatThrownBy(() -> new FfmpegRun(killed, LONG, () -> false).run())
                .isInstanceOf(ToolFailed.class)
                .hasMessageContaining("137");
    }
}
