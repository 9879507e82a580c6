package app.candor.analysis.domain;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Sounds and phrases that fill a pause, by language. Words that just as often mean something, such as the English "like",
 * are left out: a count that a person would dispute is worth nothing.
 */
final class FillerWords {
    private static final Map<String, List<List<String>>> BY_LANGUAGE = Map.of(
            "en",
                    phrases(
                            "um",
                            "umm",
                            "uh",
                            "uhm",
                            "er",
                            "erm",
                            "hm",
                            "hmm",
                            "mm",
                            "you know",
                            "i mean",
                            "sort of",
                            "kind of"),
            "ru",
                    phrases(
                            "э",
                            "ээ",
                            "эээ",
                            "эм",
                            "эмм",
                            "мм",
                            "ммм",
                            "гм",
                            "ну",
                            "как бы",
                            "типа",
                            "короче",
                            "это самое",
                            "так сказать"),
            "de", phrases("äh", "ähm", "öh", "öhm", "hm", "hmm", "halt", "sozusagen", "quasi", "naja", "na ja"),
            "es", phrases("eh", "ehm", "em", "mm", "mmm", "este", "pues", "o sea", "digamos"));

    private FillerWords() {}

    /**
     * How many stand in the words; the longest phrase counts where several match.
     *
     * @param language ISO 639-1; nothing is counted in a language without a list
     */
    static int count(List<String> words, String language) {
        List<List<String>> phrases = BY_LANGUAGE.getOrDefault(language == null ? "" : language, List.of());
        int count = 0;
        int i = 0;
        while (i < words.size()) {
            int length = longestAt(words, i, phrases);
            count += length > 0 ? 1 : 0;
            i += Math.max(1, length);
        }
        return count;
    }

    static boolean knows(String language) {
        return language != null && BY_LANGUAGE.containsKey(language);
    }

    private static int longestAt(List<String> words, int index, List<List<String>> phrases) {
        return phrases.stream()
                .filter(phrase -> index + phrase.size() <= words.size()
                        && words.subList(index, index + phrase.size()).equals(phrase))
                .mapToInt(List::size)
                .max()
                .orElse(0);
    }

    private static List<List<String>> phrases(String... phrases) {
        return Collections.unmodifiableList(
                Arrays.stream(phrases).map(Words::of).toList());
    }
}
