package app.candor.ui.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {
    private static final Path SCRIPTS = Path.of("src/main/resources/META-INF/resources/interview");
    private static final Pattern PLACE = Pattern.compile("\\{[a-z]+}");
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

    @ParameterizedTest
    @CsvSource({"de,one other", "es,one other", "ru,one few many other"})
    void everyLanguageOfAnInterviewShouldSayAllThatEnglishSays(String language, String forms) throws IOException {
        assertThat(Texts.in(language).language()).isEqualTo(language);
        Properties english = load("/i18n/interview.properties");
        Properties other = load("/i18n/interview_" + language + ".properties");
        Set<String> expected = new TreeSet<>();
        for (String key : english.stringPropertyNames()) {
            if (key.endsWith(".other")) {
                String family = key.substring(0, key.length() - "other".length());
                Stream.of(forms.split(" ")).forEach(form -> expected.add(family + form));
            } else if (!key.endsWith(".one")) {
                expected.add(key);
            }
        }
        assertThat(other.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(expected);
        for (String key : expected) {
            String source = english.getProperty(key, english.getProperty(key.replaceAll("(few|many)$", "other")));
            assertThat(places(other.getProperty(key))).as(language + " " + key).isEqualTo(places(source));
        }
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties load(String name) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = TextsTest.class.getResourceAsStream(name)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return properties;
    }

    private static Set<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.list(SCRIPTS)) {
            return new TreeSet<>(
                    files.filter(file -> file.toString().endsWith(".js")).toList());
        }
    }
}
