package app.candor.ui.shell;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Says in the reader's language what the business says in English: it knows nothing of readers, and neither do its
 * refusals. The catalogue {@code i18n/sentences.properties} has its sentences, with places such as {@code {0}} where names
 * and numbers stand; each language has the same keys. A sentence that is not in the catalogue stays English: a clear
 * sentence in another language is better than none.
 */
final class Sentences {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(,\\d{3})*|\\d+");
    private static final List<Sentence> CATALOGUE = catalogue();

    private Sentences() {}

    /** One sentence of the catalogue; the group of place n is called pn. */
    private record Sentence(String key, Pattern english, int literal) {
        static Sentence of(String key, String text) {
            StringBuilder pattern = new StringBuilder();
            Matcher place = PLACE.matcher(text);
            int end = 0;
            int literal = text.length();
            while (place.find()) {
                pattern.append(Pattern.quote(text.substring(end, place.start())))
                        .append("(?<p")
                        .append(place.group(1))
                        .append(">.+?)");
                end = place.end();
                literal -= place.group().length();
            }
            pattern.append(Pattern.quote(text.substring(end)));
            return new Sentence(key, Pattern.compile(pattern.toString(), Pattern.DOTALL), literal);
        }
    }

    /**
     * @param english {@code null} says nothing
     */
    static String in(Locale locale, String english) {
        if (english == null || locale.getLanguage().equals("en")) {
            return english;
        }
        ResourceBundle words = bundle(locale);
        return find(english, (sentence, match) -> PLACE.matcher(words.getString(sentence.key()))
                        .replaceAll(place -> Matcher.quoteReplacement(part(locale, match, place))))
                .orElse(english);
    }

    /** Whether the catalogue has words for it. */
    static boolean know(String english) {
        return find(english, (sentence, match) -> true).isPresent();
    }

    /** The English sentences whose keys begin so, with what readers of this language get; places stay places. */
    static Map<String, String> starting(Locale locale, String prefix) {
        ResourceBundle english = bundle(Locale.ENGLISH);
        ResourceBundle words = bundle(locale);
        return english.keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .collect(Collectors.toMap(english::getString, words::getString));
    }

    private static <T> Optional<T> find(String english, BiFunction<Sentence, Matcher, T> use) {
        for (Sentence sentence : CATALOGUE) {
            Matcher match = sentence.english().matcher(english);
            if (match.matches()) {
                return Optional.of(use.apply(sentence, match));
            }
        }
        return Optional.empty();
    }

    /** What stands at a place: a number as the reader writes it, a name of ours in their words, anything else as it is. */
    private static String part(Locale locale, Matcher match, MatchResult place) {
        String text = match.group("p" + place.group(1));
        return NUMBER.matcher(text).matches()
                ? NumberFormat.getIntegerInstance(locale).format(Long.parseLong(text.replace(",", "")))
                : in(locale, text);
    }

    /** The most telling sentences first, so that a general one does not speak for a special one. */
    private static List<Sentence> catalogue() {
        ResourceBundle english = bundle(Locale.ENGLISH);
        List<Sentence> sentences = new ArrayList<>();
        english.keySet().forEach(key -> sentences.add(Sentence.of(key, english.getString(key))));
        sentences.sort(Comparator.comparingInt(Sentence::literal).reversed().thenComparing(Sentence::key));
        return List.copyOf(sentences);
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "i18n.sentences",
                locale,
                Sentences.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
