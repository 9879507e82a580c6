package app.candor.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No event leaves without a schema, no schema outlives its event, and each is tested against the other. */
class EventCatalogueTest {
    private static final Path SCHEMAS = Path.of("../../resources/src/main/resources/events");
    private static final Pattern TYPE = Pattern.compile("@EventType\\(value = \"([^\"]+)\", topic = \"([^\"]+)\"\\)");
    private static final Pattern NAME = Pattern.compile("public record (\\w+)\\(");

    /** Simple names of the events by their types. */
    private final TreeMap<String, String> events = new TreeMap<>();

    private final Set<String> topics = new TreeSet<>();

    EventCatalogueTest() {
        sources("src/main/java").forEach(source -> {
            Matcher type = TYPE.matcher(source);
            Matcher name = NAME.matcher(source);
            if (source.contains("\n@EventType") && type.find() && name.find()) {
                events.put(type.group(1), name.group(1));
                topics.add(type.group(2));
            }
        });
    }

    @Test
    void everyEventShouldHaveASchemaAndEverySchemaAnEvent() throws IOException {
        try (Stream<Path> files = Files.list(SCHEMAS)) {
            Set<String> schemas = files.map(
                            file -> file.getFileName().toString().replaceFirst("\\.v1\\.json$", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(schemas).isEqualTo(new TreeSet<>(events.keySet()));
        }
        assertThat(events).hasSizeGreaterThan(30);
    }

    @Test
    void everyEventShouldBeTestedAgainstItsSchema() {
        String tests = sources("src/test/java").collect(Collectors.joining("\n"));
        assertThat(events.values())
                .allSatisfy(name ->
                        assertThat(tests).as("an example of %s in a test", name).contains("new " + name + "("));
    }

    @Test
    void everyTopicShouldBeOneOfTheHouse() {
        assertThat(Set.of(
                        "user-commands",
                        "user-events",
                        "auth-events",
                        "interview-events",
                        "media-events",
                        "analysis-events",
                        "notification-events",
                        "billing-events"))
                .containsAll(topics);
    }

    private static Stream<String> sources(String folder) {
        try {
            return Files.walk(Path.of(folder))
                    .filter(file -> file.toString().endsWith(".java"))
                    .map(EventCatalogueTest::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
