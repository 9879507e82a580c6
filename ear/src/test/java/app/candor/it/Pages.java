package app.candor.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every page that there is, by its file, such as {@code hr/review}: so that a test about all of them knows a new one. */
final class Pages {
    private static final Path FOLDER = Path.of("../faces-ui/src/main/resources/META-INF/resources");
    private static final String FACES = ".xhtml";
    private static final Pattern PARAMETER = Pattern.compile("<f:viewParam name=\"(\\w+)\"");

    private Pages() {}

    /** Those that show something: not pieces of pages, and not those that only lead on. */
    static Set<String> all() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.map(file -> FOLDER.relativize(file).toString())
                    .filter(file -> file.endsWith(FACES) && !file.startsWith("WEB-INF/"))
                    .map(file -> file.substring(0, file.length() - FACES.length()))
                    .filter(page -> source(page).contains("<ui:composition"))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the page's address may hold. */
    static List<String> parameters(String page) {
        return PARAMETER
                .matcher(source(page))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private static String source(String page) {
        try {
            return Files.readString(FOLDER.resolve(page + FACES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
