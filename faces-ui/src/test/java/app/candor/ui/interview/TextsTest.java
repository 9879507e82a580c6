package app.candor.ui.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Path SCRIPTS = Path.of("src/main/resources/META-INF/resources/interview");
    /** A key, or the part of one before what the script puts in. */
    private static final Pattern KEY = Pattern.compile("[\"`]([a-z]+(?:-[a-z]+)*\\.[a-z][a-z.-]*)(\\$\\{)?");

    @Test
    void everyKeyThatAScriptNamesShouldHaveItsText() throws IOException {
        Set<String> known = Texts.in("en").all().keySet();
        Set<String> families = new TreeSet<>();
        known.forEach(text -> families.add(text.replaceAll("\\..*", "")));
        Set<String> missing = new TreeSet<>();
        int named = 0;
        for (Path script : scripts()) {
            Matcher key = KEY.matcher(Files.readString(script).replaceAll("from \"[^\"]+\"", ""));
            while (key.find()) {
                String name = key.group(1);
                if (!families.contains(name.replaceAll("\\..*", ""))) {
                    continue;
                }
                named++;
                boolean found = key.group(2) == null
                        ? known.contains(name) || known.contains(name + ".other")
                        : known.stream().anyMatch(text -> text.startsWith(name));
                if (!found) {
                    missing.add(script.getFileName() + ": " + name);
                }
            }
        }
        assertThat(named).isGreaterThan(80);
        assertThat(missing).isEmpty();
    }

    @Test
    void aLanguageWithoutTextsShouldBeAnsweredInEnglishAndSaySo() {
        Texts texts = Texts.in("xx");
        assertThat(texts.language()).isEqualTo("en");
        assertThat(texts.get("notice.expired.hint", "company", "Acme")).contains("write to Acme and");
    }

    private static Set<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.list(SCRIPTS)) {
            return new TreeSet<>(
                    files.filter(file -> file.toString().endsWith(".js")).toList());
        }
    }
}
