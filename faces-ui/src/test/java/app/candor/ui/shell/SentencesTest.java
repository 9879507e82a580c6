package app.candor.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    /** A literal that a person could be meant by: words, and a full stop at their end. */
    private static final Pattern SENTENCE = Pattern.compile("\"((?:[A-Z]|%s )[^\"\\\\]* [^\"\\\\]*[.])\"");

    private final Properties english = load("");
    private final String business = business();

    @ParameterizedTest
    @ValueSource(strings = {"_de", "_es", "_ru"})
    void everySentenceShouldBeThereWithPlacesThatEnglishFills(String ending) {
        Properties other = load(ending);
        assertThat(new TreeSet<>(other.stringPropertyNames())).isEqualTo(new TreeSet<>(english.stringPropertyNames()));
        Set<String> wrong = new TreeSet<>();
        for (String key : english.stringPropertyNames()) {
            String text = other.getProperty(key);
            if (text.isBlank()
                    || text.equals(english.getProperty(key))
                    || !places(english.getProperty(key)).containsAll(places(text))) {
                wrong.add(key);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void noSentenceShouldBeTranslatedTwice() {
        assertThat(english.values()).doesNotHaveDuplicates();
    }

    /** Otherwise somebody has said it differently since, and readers would get English. */
    @Test
    void theBusinessShouldStillSayEverySentence() {
        Set<String> unsaid = new TreeSet<>();
        for (String key : english.stringPropertyNames()) {
            for (String piece : PLACE.split(english.getProperty(key))) {
                if (!key.startsWith("every.") && !business.contains(piece.replaceAll("\\.$", ""))) {
                    unsaid.add(key);
                }
            }
        }
        assertThat(unsaid).isEmpty();
    }

    @Test
    void everySentenceOfTheBusinessShouldBeKnown() {
        Set<String> unknown = SENTENCE.matcher(business)
                .results()
                .map(match -> match.group(1).replaceAll("%,?[sd]", "7"))
                .filter(sentence -> !Sentences.know(sentence) && !NotForPages.SENTENCES.contains(sentence))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unknown)
                .as("add each to i18n/sentences*.properties, or to those that no page shows")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de | This is the last administrator. Make somebody else one first. | Das ist der letzte Administrator. Machen Sie zuerst jemand anderen dazu.",
                "de | The prompt may have at most 4,000 characters; this has 12,345. | Was gefragt wird: höchstens 4.000 Zeichen; das sind 12.345.",
                "de | The time to think must be between 0 and 600 seconds. | Bedenkzeit: von 0 bis 600 Sekunden.",
                "es | The number of retakes must be between 0 and 5. | Repeticiones: entre 0 y 5.",
                "ru | There is no such template, or you may not see it. | Этого здесь нет, или вам нельзя это видеть.",
                "ru | The title must not be empty. | Название: заполните это поле.",
                "en | The title must not be empty. | The title must not be empty.",
                "de | Nobody has ever said this. | Nobody has ever said this.",
            })
    void aSentenceShouldBeSaidInTheReadersLanguage(String language, String said, String expected) {
        assertThat(Sentences.in(Locale.forLanguageTag(language), said)).isEqualTo(expected);
    }

    @Test
    void whatPeopleWroteShouldBeLeftAsItIs() {
        assertThat(Sentences.in(Locale.GERMAN, "Unknown value: $1 \\{0}.")).isEqualTo("Unbekannter Wert: $1 \\{0}.");
        assertThat(Sentences.in(Locale.GERMAN, null)).isNull();
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The sources of everything that pages call, with literals joined that run over several lines. */
    private static String business() {
        try (Stream<Path> files = Stream.of(
                        "../ejb-domain/core/src/main",
                        "../ejb-domain/adapters/src/main/java/app/candor/adapter/keycloak",
                        "../batch-jobs/src/main",
                        "src/main/java")
                .flatMap(SentencesTest::walk)) {
            return files.filter(file -> file.toString().matches(".*\\.(java|xml)"))
                    // What each setting is for is written for the guide.
                    .filter(file -> !file.endsWith("Setting.java"))
                    .map(SentencesTest::read)
                    .collect(Collectors.joining("\n"))
                    .replaceAll("\"\\s*\\+\\s*\"", "");
        }
    }

    private static Stream<Path> walk(String folder) {
        try {
            return Files.walk(Path.of(folder));
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

    private static Properties load(String ending) {
        Properties properties = new Properties();
        try (InputStream in = SentencesTest.class.getResourceAsStream("/i18n/sentences" + ending + ".properties")) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
