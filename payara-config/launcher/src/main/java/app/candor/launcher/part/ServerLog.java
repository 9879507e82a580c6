package app.candor.launcher.part;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the JSON lines that the server logs. */
final class ServerLog {
    /** What the server says after it has deployed everything, whether or not it took it. */
    private static final String BOOTED = "Deployed 1 archive(s)";

    private ServerLog() {}

    /**
     * The server goes on without an application that it did not take, so its log is the only witness.
     *
     * @param from where this start begins in the log, in bytes
     * @return the reason, when the deployment is over and failed
     */
    static Optional<String> refusedApplication(Path log, long from) {
        List<String> severe = new ArrayList<>();
        boolean over = false;
        for (String line : lines(log, from)) {
            try {
                JsonNode record = JsonMapper.shared().readTree(line);
                String message = record.path("LogMessage").asString("");
                over |= message.contains(BOOTED);
                boolean deployment = record.path("LoggerName").asString("").startsWith("javax.enterprise.system");
                if (!over && deployment && record.path("Level").asString("").equals("SEVERE")) {
                    severe.add(message);
                }
            } catch (JacksonException e) {
                // A line that is still being written, or not ours; the next look reads it whole.
                continue;
            }
        }
        return over && !severe.isEmpty() ? Optional.of(severe.get(severe.size() - 1)) : Optional.empty();
    }

    private static List<String> lines(Path log, long from) {
        if (!Files.exists(log)) {
            return List.of();
        }
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(Math.min(from, file.length()));
            byte[] bytes = new byte[(int) Math.min(file.length() - file.getFilePointer(), 4_000_000)];
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
