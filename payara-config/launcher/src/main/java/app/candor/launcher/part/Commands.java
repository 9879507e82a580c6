package app.candor.launcher.part;

import app.candor.launcher.ExitCode;
import app.candor.launcher.Refusal;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs programs. */
final class Commands {
    private Commands() {}

    /**
     * Runs a program to its end, output to a file.
     *
     * @throws Refusal with the end of its output when it fails or takes longer than {@code seconds}
     */
    static void run(List<String> command, Path log, int seconds) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .start();
        if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw failure(command, "took longer than " + seconds + " s", log);
        }
        if (process.exitValue() != 0) {
            throw failure(command, "ended with " + process.exitValue(), log);
        }
    }

    /**
     * The command in a session of its own, so that Ctrl-C in the terminal reaches only the launcher, which then stops
     * the parts in order. Without {@code setsid} all of them are interrupted at once, which is only less orderly.
     */
    static List<String> inOwnSession(List<String> command) {
        List<String> whole = new ArrayList<>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            whole.add("/usr/bin/setsid");
        }
        whole.addAll(command);
        return whole;
    }

    /** The {@code java} that runs this. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** The last lines of a log, indented. */
    static String tail(Path log, int lines) {
        try {
            List<String> all = Files.exists(log) ? Files.readAllLines(log, StandardCharsets.ISO_8859_1) : List.of();
            return String.join(
                    "\n",
                    all.subList(Math.max(0, all.size() - lines), all.size()).stream()
                            .map(line -> "    " + line)
                            .toList());
        } catch (IOException e) {
            return "    (" + log + " cannot be read)";
        }
    }

    private static Refusal failure(List<String> command, String what, Path log) {
        return new Refusal(
                ExitCode.FAILED,
                String.join(" ", command) + " " + what + "; the end of " + log + ":\n" + tail(log, 12));
    }
}
