package app.candor.launcher;

import app.candor.launcher.command.Token;
import app.candor.launcher.command.Up;
import app.candor.shared.config.Settings;
import java.util.List;

/** The {@code candor} command. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments)).code());
    }

    static ExitCode run(List<String> arguments) {
        Settings settings = Settings.of(System.getenv());
        Progress progress = new Progress(System.out);
        try {
            String command = arguments.isEmpty() ? "help" : arguments.get(0);
            switch (command) {
                case "up" -> {
                    return new Up(settings, Distribution.own(), progress).run();
                }
                case "token" -> progress.line(new Token(settings).of(arguments.size() == 2 ? arguments.get(1) : ""));
                default ->
                    throw new Refusal(
                            ExitCode.USAGE, "There is no command \"" + command + "\": candor help lists them.");
            }
            return ExitCode.OK;
        } catch (Refusal e) {
            System.err.println(e.getMessage());
            return e.exitCode();
        }
    }
}
