package app.candor.launcher.part;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds in what a program printed the one line that says why it ended. */
final class LastWords {
    private static final int LAST_LINES = 5;
    private static final int MOST_BYTES = 4_000_000;

    /** From the surest sign to the weakest; of the lines with the same sign the last is the innermost cause. */
    private static final List<Pattern> SIGNS = List.of(
            Pattern.compile("Terminating due to (java\\.lang\\.OutOfMemoryError.*)"),
            Pattern.compile("(Could not reserve enough space.*|There is insufficient memory.*)"),
            Pattern.compile("(?:FATAL|PANIC): +(.+)"),
            Pattern.compile("^Caused by: (.+)"),
            Pattern.compile("(?:ERROR|error): +(.+)"),
            Pattern.compile("^Error: (.+)"));

    private LastWords() {}

    /**
     * Why a program did not start.
     *
     * @param from where this start begins in the log, in bytes
     * @return empty when the program printed nothing
     */
    static Optional<String> ofStart(Path log, long from) {
        List<String> lines = lines(log, from);
        return signIn(lines).or(() -> last(lines.stream().map(String::strip).filter(line -> !line.isEmpty()))
                .findFirst());
    }

    /**
     * Why a program ended that had run for a while: what it complained about earlier has nothing to do with it.
     *
     * @param from where this start begins in the log, in bytes
     * @return empty when its last lines are no complaint, as when it was killed
     */
    static Optional<String> ofEnd(Path log, long from) {
        List<String> lines = lines(log, from);
        return signIn(lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    }

    private static Optional<String> signIn(List<String> lines) {
        return SIGNS.stream()
                .flatMap(sign -> last(lines.stream().flatMap(line -> match(sign, line))))
                .findFirst();
    }

    /** The lines of a log from a place on; none when there is no log. */
    static List<String> lines(Path log, long from) {
        if (!Files.exists(log)) {
            return List.of();
        }
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            // Shorter than it was: it was begun anew.
            file.seek(from <= file.length() ? from : 0);
            byte[] bytes = new byte[(int) Math.min(file.length() - file.getFilePointer(), MOST_BYTES)];
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Where a log ends now, in bytes. */
    static long end(Path log) throws IOException {
        return Files.exists(log) ? Files.size(log) : 0;
    }

    private static Stream<String> match(Pattern sign, String line) {
        Matcher matcher = sign.matcher(line);
        return matcher.find() ? Stream.of(matcher.group(1).strip()) : Stream.empty();
    }

    private static <T> Stream<T> last(Stream<T> all) {
        return all.reduce((earlier, later) -> later).stream();
    }
}
