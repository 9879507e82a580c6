package app.candor.launcher;

import app.candor.launcher.command.Help;
import app.candor.launcher.command.Logging;
import app.candor.launcher.command.Migrate;
import app.candor.launcher.command.Serve;
import app.candor.launcher.command.Token;
import app.candor.launcher.command.Up;
import app.candor.launcher.doctor.Doctor;
import app.candor.shared.config.Settings;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** The {@code candor} command. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(
                run(List.of(arguments), System.getenv(), System.out, System.err).code());
    }

    static ExitCode run(List<String> arguments, Map<String, String> environment, PrintStream out, PrintStream err) {
        Settings settings = Settings.of(environment);
        Progress progress = new Progress(out);
        try {
            String command = arguments.isEmpty() ? "help" : arguments.get(0);
            switch (command) {
                case "up" -> new Up(settings, Distribution.own(), progress).run();
                case "serve" -> new Serve(settings, Distribution.own(), progress).run();
                case "doctor" -> {
                    Logging.quiet();
                    return new Doctor(settings, progress).run();
                }
                case "migrate" -> new Migrate(settings, progress).run();
                case "token" -> progress.line(new Token(settings).of(arguments.size() == 2 ? arguments.get(1) : ""));
                case "help", "-h", "--help" -> progress.line(Help.TEXT);
                default ->
                    throw new Refusal(
                            ExitCode.USAGE, "There is no command \"" + command + "\": candor help lists them.");
            }
            return ExitCode.OK;
        } catch (Refusal e) {
            err.println(e.getMessage());
            return e.exitCode();
        } catch (UncheckedIOException e) {
            err.println("A file cannot be used: " + Causes.sentence(e) + ".");
            return ExitCode.FAILED;
        } catch (RuntimeException e) {
            err.println("This is a fault of Candor itself, please report it:");
            e.printStackTrace(err);
            return ExitCode.FAILED;
        }
    }
}
