package app.candor.launcher.part;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the JSON lines that the server logs. */
final class ServerLog {
    /** The last that the server says of its start, whether or not it took and began the application. */
    private static final Pattern STARTED = Pattern.compile("Payara Micro .* ready in .*");

    private static final String DEPLOYMENT = "javax.enterprise.system";
    private static final String CAUSE = "Caused by: ";

    /** Says that something failed, not what: bare message ids and words about the deployment itself. */
    private static final Pattern EMPTY =
            Pattern.compile("(Exception while loading the app|Exception during lifecycle processing|[A-Z-]+\\d+)?\\s*");

    /** What stands in front of the words that matter, on the same line or on lines of its own. */
    private static final Pattern WRAPPING = Pattern.compile(
            "^(?:\\s+|Exception while loading the app : |CDI deployment failure:|Exception List with \\d+ exceptions:|"
                    + "Exception \\d+ :|(?:[a-z]\\w*\\.)+[A-Z]\\w*(?:Exception|Error): )+");

    private static final String PLACE = "  at injection point ";
    private static final int LONGEST = 500;

    private ServerLog() {}

    /**
     * The server goes on without an application that it did not take, so its log is the only witness.
     *
     * @param from where this start begins in the log, in bytes
     * @return the innermost reason in one line, when the deployment is over and failed
     */
    static Optional<String> refusedApplication(Path log, long from) {
        List<JsonNode> severe = new ArrayList<>();
        for (String line : LastWords.lines(log, from)) {
            try {
                JsonNode each = JsonMapper.shared().readTree(line);
                if (STARTED.matcher(text(each, "LogMessage")).matches()) {
                    return severe.stream().anyMatch(ServerLog::ofDeployment)
                            ? Optional.of(reason(severe))
                            : Optional.empty();
                }
                if (text(each, "Level").equals("SEVERE")) {
                    severe.add(each);
                }
            } catch (JacksonException e) {
                // A line that is still being written, or not ours; the next look reads it whole.
                continue;
            }
        }
        return Optional.empty();
    }

    /**
     * The server reports one failure several times. The innermost cause says most; a class that is missing makes beans
     * that are missing, which are reported after it; else the last report is about what ended the deployment.
     */
    private static String reason(List<JsonNode> severe) {
        return innermostCause(severe)
                .or(() -> reports(severe.stream())
                        .filter(report -> report.contains("not found. Error while loading"))
                        .findFirst())
                .or(() ->
                        reports(severe.stream().filter(ServerLog::ofDeployment)).reduce((earlier, later) -> later))
                .map(ServerLog::line)
                .orElse("it does not say why");
    }

    /** The innermost cause, in the words of the outermost that repeats it: those also say where. */
    private static Optional<String> innermostCause(List<JsonNode> severe) {
        List<String> causes = reports(severe.stream())
                .filter(report -> report.contains(CAUSE))
                .findFirst()
                .map(report -> report.lines()
                        .filter(line -> line.startsWith(CAUSE))
                        .map(line -> line.substring(CAUSE.length()))
                        .toList())
                .orElse(List.of());
        if (causes.isEmpty()) {
            return Optional.empty();
        }
        String innermost = line(causes.get(causes.size() - 1));
        return causes.stream().filter(cause -> cause.contains(innermost)).findFirst();
    }

    private static Stream<String> reports(Stream<JsonNode> records) {
        return records.flatMap(ServerLog::report);
    }

    /** What one record reports: its message, or its exception with the causes; nothing when that says nothing. */
    private static Stream<String> report(JsonNode each) {
        JsonNode thrown = each.path("Throwable");
        return Stream.of(text(thrown, "StackTrace"), text(thrown, "Exception"), text(each, "LogMessage"))
                .filter(text -> !EMPTY.matcher(text).matches())
                .limit(1);
    }

    private static String line(String report) {
        String[] lines = WRAPPING.matcher(report).replaceFirst("").split("\n");
        String line = lines.length > 1 && lines[1].startsWith(PLACE) ? lines[0] + " " + lines[1].strip() : lines[0];
        return line.length() > LONGEST ? line.substring(0, LONGEST) + " …" : line;
    }

    private static boolean ofDeployment(JsonNode each) {
        return text(each, "LoggerName").startsWith(DEPLOYMENT);
    }

    private static String text(JsonNode each, String name) {
        return each.path(name).asString("");
    }
}
