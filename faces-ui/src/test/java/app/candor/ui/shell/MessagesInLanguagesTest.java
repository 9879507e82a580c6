package app.candor.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each language of the pages says all that English says. */
class MessagesInLanguagesTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d+[^}]*}");

    /** Words that are the same in another language, by language and key. A text that is here and differs is a fault too. */
    private static final Set<String> SAME_AS_ENGLISH = Set.of(
            "de app.name",
            "de candidate.interview",
            "de nav.jobs",
            "de filter.status",
            "de many.name",
            "de jobs.title",
            "de jobs.job",
            "de job.commits",
            "de job.rollbacks",
            "de role.admin",
            "de role.interviewer",
            "de users.person",
            "de team.title",
            "de logo.title",
            "de videos.player",
            "de videos.record.start",
            "de duration.milliseconds",
            "de duration.seconds",
            "de duration.minutes",
            "es duration.milliseconds",
            "es duration.seconds",
            "es duration.minutes",
            "es duration.hours",
            "es app.name",
            "es logo.title",
            "es user.roles",
            "ru app.name");

    private final Properties english = load("");

    @ParameterizedTest
    @ValueSource(strings = {"de", "es", "ru"})
    void everyTextShouldBeThereAndFillTheSamePlaces(String language) {
        Properties other = load("_" + language);
        assertThat(new TreeSet<>(other.stringPropertyNames())).isEqualTo(new TreeSet<>(english.stringPropertyNames()));
        Set<String> wrong = new TreeSet<>();
        Set<String> same = new TreeSet<>();
        for (String key : english.stringPropertyNames()) {
            String text = other.getProperty(key);
            String source = english.getProperty(key);
            if (text.isBlank() || !places(text).equals(places(source))) {
                wrong.add(key);
            }
            if (text.equals(source)) {
                same.add(language + " " + key);
            }
        }
        assertThat(wrong).as("empty, or other places than English").isEmpty();
        assertThat(same)
                .as("left in English")
                .containsExactlyInAnyOrderElementsOf(SAME_AS_ENGLISH.stream()
                        .filter(entry -> entry.startsWith(language))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"_de", "_es", "_ru"})
    void whatFacesSaysShouldBeThereToo(String ending) {
        Properties source = loadAll("faces", "");
        Properties other = loadAll("faces", ending);
        assertThat(new TreeSet<>(other.stringPropertyNames())).isEqualTo(new TreeSet<>(source.stringPropertyNames()));
        for (String key : source.stringPropertyNames()) {
            assertThat(other.getProperty(key)).as(key).isNotBlank().isNotEqualTo(source.getProperty(key));
            assertThat(places(other.getProperty(key))).as(key).isEqualTo(places(source.getProperty(key)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_de", "_es", "_ru"})
    void everyPlaceShouldReallyBeFilled(String ending) {
        Properties texts = load(ending);
        Set<String> unfilled = new TreeSet<>();
        for (String key : texts.stringPropertyNames()) {
            List<String> places = PLACE.matcher(texts.getProperty(key))
                    .results()
                    .map(MatchResult::group)
                    .toList();
            if (!places.isEmpty()) {
                String filled =
                        new MessageFormat(texts.getProperty(key), Locale.ROOT).format(new Object[] {1, 2, 3, 4});
                // An apostrophe of its own would take what follows it literally, and vanish.
                if (filled.contains("{")
                        || texts.getProperty(key).replace("''", "").contains("'")) {
                    unfilled.add(key);
                }
            }
        }
        assertThat(unfilled).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "messages,''", "messages,_de", "messages,_es", "messages,_ru",
        "sentences,''", "sentences,_de", "sentences,_es", "sentences,_ru"
    })
    void noKeyShouldBeWrittenTwice(String name, String ending) throws IOException {
        Set<String> seen = new HashSet<>();
        Set<String> twice = new TreeSet<>();
        try (InputStream in = open(name, ending)) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && line.contains("="))
                    .map(line -> line.substring(0, line.indexOf('=')))
                    .forEach(key -> {
                        if (!seen.add(key)) {
                            twice.add(key);
                        }
                    });
        }
        assertThat(twice).isEmpty();
    }

    @Test
    void englishShouldStayEnglishOnAServerThatSpeaksAnotherLanguage() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMAN);
            assertThat(ResourceBundle.getBundle("i18n.messages", Locale.ENGLISH).getString("cancel"))
                    .isEqualTo("Cancel");
        } finally {
            Locale.setDefault(before);
        }
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties load(String ending) {
        return loadAll("messages", ending);
    }

    private static Properties loadAll(String name, String ending) {
        Properties properties = new Properties();
        try (InputStream in = open(name, ending)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name, String ending) {
        return MessagesInLanguagesTest.class.getResourceAsStream("/i18n/" + name + ending + ".properties");
    }
}
