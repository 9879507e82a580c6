package app.candor.launcher.part;

import app.candor.launcher.ExitCode;
import app.candor.launcher.Refusal;
import app.candor.launcher.home.Home;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs programs. */
final class Commands {
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private Commands() {}

    /**
     * Runs a program to its end, output to a file.
     *
     * @throws Refusal with the reason that its output gives when it fails or takes longer than {@code seconds}
     */
    static void run(String name, List<String> command, Path log, int seconds) throws IOException, InterruptedException {
        long start = LastWords.end(log);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()))
                .redirectInput(Redirect.from(new File("/dev/null")))
                .start();
        if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new Refusal(ExitCode.FAILED, name + " took longer than " + seconds + " s; see " + log + ".");
        }
        if (process.exitValue() != 0) {
            throw new Refusal(
                    ExitCode.FAILED,
                    name + " failed: "
                            + LastWords.ofStart(log, start).orElse("it ended with " + process.exitValue()) + "; see "
                            + log + ".");
        }
    }

    /**
     * Starts a program in a session of its own, so that Ctrl-C in the terminal reaches only the launcher, which then
     * stops the parts in order. Without {@code setsid} all of them are interrupted at once, which is only less orderly.
     *
     * @param name to remember the process by
     */
    static Process start(Home home, String name, List<String> command, Map<String, String> environment, Redirect output)
            throws IOException, InterruptedException {
        List<String> line = new ArrayList<>();
        if (Files.isExecutable(SETSID)) {
            line.add(SETSID.toString());
        }
        line.addAll(command);
        ProcessBuilder builder =
                new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(output);
        builder.environment().putAll(environment);
        Process process = builder.start();
        // For a moment it is still setsid, and would be remembered as that.
        for (int i = 0; i < 100 && isSetsid(process); i++) {
            Thread.sleep(10);
        }
        home.processes().remember(name, process.toHandle());
        return process;
    }

    private static boolean isSetsid(Process process) {
        return process.info().command().filter(SETSID.toString()::equals).isPresent();
    }

    /** The {@code java} that runs this. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
