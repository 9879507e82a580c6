package app.candor.launcher.part;

import app.candor.launcher.Distribution;
import app.candor.launcher.ExitCode;
import app.candor.launcher.Refusal;
import app.candor.launcher.home.Archives;
import app.candor.launcher.home.Home;
import app.candor.shared.config.Setting;
import app.candor.shared.config.Settings;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.http.HttpResponse;
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
        long logStart = LastWords.end(log);
        process = Commands.start(
                home, PROCESS, command(), ServerFiles.environment(settings), Redirect.to(output.toFile()));
        awaitReady(logStart);
    }

    @Override
    public void stop() {
        if (process != null) {
            home.processes().end(PROCESS, process.toHandle(), Duration.ofSeconds(30));
            process = null;
        }
    }

    @Override
    public Optional<String> lastWords() {
        return LastWords.ofEnd(output, 0);
    }

    private List<String> command() throws IOException {
        // The server keeps its configuration in its root and refuses to make the pool again, so it begins anew.
        Archives.delete(home.file("server"));
        Archives.delete(home.file("tmp"));
        List<String> command = new ArrayList<>(List.of(
                Commands.java(),
                "-Xmx" + settings.get(Setting.SERVER_HEAP_MB) + "m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.io.tmpdir=" + home.folder("tmp"),
                "-Duser.timezone=UTC"));
        ServerFiles.systemProperties().forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-jar", distribution.payara().toString()));
        command.addAll(options());
        return command;
    }

    private List<String> options() {
        Path files = home.folder("run");
        return List.of(
                "--nocluster",
                "--nohazelcast",
                "--disablephonehome",
                "--rootdir",
                home.folder("server").toString(),
                "--prebootcommandfile",
                ServerFiles.preBoot(files, address).toString(),
                "--postbootcommandfile",
                ServerFiles.postBoot(files, settings).toString(),
                "--logproperties",
                ServerFiles.logging(files, home.logs()).toString(),
                "--addlibs",
                distribution.databaseDriver().toString(),
                "--port",
                settings.get(Setting.HTTP_PORT),
                "--contextroot",
                "/",
                "--deploy",
                distribution.war().toString());
    }

    private void awaitReady(long logStart) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        String missing = "it does not answer";
        while (System.nanoTime() < end) {
            if (!process.isAlive()) {
                throw refusal("The server did not start: "
                        + LastWords.ofStart(output, 0)
                                .orElse("it ended with " + process.exitValue() + " and left no word"));
            }
            try {
                HttpResponse<String> answer = Http.get(ready());
                if (answer.statusCode() == 200) {
                    return;
                }
                missing = Readiness.down(answer.body());
            } catch (IOException e) {
                missing = "it does not answer";
            }
            ServerLog.refusedApplication(log, logStart).ifPresent(reason -> {
                throw refusal("The server did not take the application: " + reason);
            });
            Thread.sleep(250);
        }
        throw refusal("The server was not ready within " + PATIENCE.toMinutes() + " minutes: " + missing);
    }

    /** Where it tells whether it is ready; a server that listens on every address is asked on the nearest. */
    private String ready() {
        String host = address.equals("0.0.0.0") ? "127.0.0.1" : address;
        return "http://" + host + ":" + settings.get(Setting.HTTP_PORT) + "/health/ready";
    }

    private Refusal refusal(String what) {
        return new Refusal(ExitCode.FAILED, what + "; see " + home.logs() + ".");
    }
}
