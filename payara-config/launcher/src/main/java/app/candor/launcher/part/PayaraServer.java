package app.candor.launcher.part;

import app.candor.launcher.Distribution;
import app.candor.launcher.ExitCode;
import app.candor.launcher.Refusal;
import app.candor.launcher.home.Archives;
import app.candor.launcher.home.Home;
import app.candor.shared.config.Setting;
import app.candor.shared.config.Settings;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Payara Micro with {@code candor.war} at {@code /}, as a process of its own. */
public final class PayaraServer implements Part {
    private static final String PROCESS = "server";
    private static final Duration PATIENCE = Duration.ofMinutes(6);

    private final Home home;
    private final Distribution distribution;
    private final Settings settings;
    private final String address;
    private final Path output;
    private final Path log;
    private Process process;

    /**
     * @param settings with the addresses of everything that the server needs
     * @param address to listen on: {@code 127.0.0.1}, or {@code 0.0.0.0} behind a proxy
     */
    public PayaraServer(Home home, Distribution distribution, Settings settings, String address) {
        this.home = home;
        this.distribution = distribution;
        this.settings = settings;
        this.address = address;
        this.output = home.logs().resolve("server.out");
        this.log = home.logs().resolve("server-0.log");
    }

    @Override
    public String name() {
        return "Server";
    }

    @Override
    public String describe() {
        return settings.get(Setting.BASE_URL);
    }

    @Override
    public Optional<ProcessHandle> process() {
        return Optional.ofNullable(process).map(Process::toHandle);
    }

    @Override
    public void start() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(Commands.inOwnSession(command()))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(ServerFiles.environment(settings));
        long logStart = Files.exists(log) ? Files.size(log) : 0;
        process = builder.start();
        home.processes().remember(PROCESS, process.toHandle());
        awaitReady(logStart);
    }

    @Override
    public void stop() {
        if (process != null) {
            home.processes().end(PROCESS, process.toHandle(), Duration.ofSeconds(30));
            process = null;
        }
    }

    private List<String> command() throws IOException {
        // The server keeps its configuration in its root and refuses to make the pool again, so it begins anew.
        Archives.delete(home.file("server"));
        Path root = home.folder("server");
        Path files = home.folder("run");
        Path temporary = home.file("tmp");
        Archives.delete(temporary);
        List<String> command = new ArrayList<>(List.of(
                Commands.java(),
                "-Xmx" + settings.get(Setting.SERVER_HEAP_MB) + "m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.io.tmpdir=" + home.folder("tmp"),
                "-Duser.timezone=UTC"));
        ServerFiles.systemProperties().forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of(
                "-jar",
                distribution.payara().toString(),
                "--nocluster",
                "--nohazelcast",
                "--disablephonehome",
                "--rootdir",
                root.toString(),
                "--prebootcommandfile",
                ServerFiles.preBoot(files, address).toString(),
                "--postbootcommandfile",
                ServerFiles.postBoot(files, settings).toString(),
                "--logproperties",
                ServerFiles.logging(files, home.logs().resolve("server-%g.log")).toString(),
                "--addlibs",
                distribution.databaseDriver().toString(),
                "--port",
                settings.get(Setting.HTTP_PORT),
                "--contextroot",
                "/",
                "--deploy",
                distribution.war().toString()));
        return command;
    }

    private void awaitReady(long logStart) throws InterruptedException {
        String ready = "http://127.0.0.1:" + settings.get(Setting.HTTP_PORT) + "/health/ready";
        long end = System.nanoTime() + PATIENCE.toNanos();
        String last = "it does not answer";
        while (System.nanoTime() < end) {
            if (!process.isAlive()) {
                throw new Refusal(
                        ExitCode.FAILED,
                        "The server did not start; the end of " + output + ":\n" + Commands.tail(output, 25));
            }
            try {
                HttpResponse<String> answer = Http.get(ready);
                if (answer.statusCode() == 200) {
                    return;
                }
                last = answer.body();
            } catch (IOException e) {
                last = "it does not answer";
            }
            ServerLog.refusedApplication(log, logStart).ifPresent(reason -> {
                throw new Refusal(
                        ExitCode.FAILED, "The server did not take the application: " + reason + "\nSee " + log + ".");
            });
            Thread.sleep(250);
        }
        throw new Refusal(
                ExitCode.FAILED,
                "The server was not ready within " + PATIENCE.toMinutes() + " minutes (" + last + "); see " + log
                        + ".");
    }
}
