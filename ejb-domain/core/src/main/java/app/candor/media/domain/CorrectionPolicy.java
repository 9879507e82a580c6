package app.candor.media.domain;

import app.candor.media.Word;
import app.candor.shared.Problem;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A correction puts right what was misheard and is no second answer: one word in five may change, always two, and never
 * more than 200. Capitals and punctuation are free. Words that stay keep their times; those that replace others share the
 * time of what they replace.
 */
public final class CorrectionPolicy {
    private static final int ALWAYS = 2;
    private static final int ONE_IN = 5;
    private static final int MOST = 200;
    /** Longer than any that is spoken; without a limit a "word" could be a speech. */
    private static final int LONGEST_WORD = 60;

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern SILENT = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]");

    /**
     * What is said to have been said.
     *
     * @param words with times; empty when those of the transcript are not known
     * @param changed how many words are others, 0 when only capitals or punctuation are
     */
    public record Corrected(String text, List<Word> words, int changed) {}

    private CorrectionPolicy() {}

    /** How many words of a transcript may be changed. */
    public static int mayChange(String heard) {
        return Math.min(MOST, Math.max(ALWAYS, words(heard).size() / ONE_IN));
    }

    /**
     * @param heard the text as it was recognised
     * @param spoken its words with times; may be empty
     * @param text as the candidate wants it
     * @throws Problem {@code correction-too-large} when it says something else; {@code invalid} for an empty text, a word of
     *     more than 60 characters or a character that cannot be seen
     */
    public static Corrected correct(String heard, List<Word> spoken, String text) {
        List<String> wanted = words(text);
        requireWords(wanted);
        int most = mayChange(heard);
        List<WordDiff.Hunk> changes =
                WordDiff.of(keys(words(heard)), keys(wanted), 2 * most).orElseThrow(() -> tooLarge(most));
        int changed = changes.stream()
                .mapToInt(hunk -> Math.max(hunk.removed(), hunk.added()))
                .sum();
        if (changed > most) {
            throw tooLarge(most);
        }
        return new Corrected(String.join(" ", wanted), spoken.isEmpty() ? List.of() : timed(spoken, wanted), changed);
    }

    /** Whether it is the same, letter by letter. */
    public static boolean isSame(String heard, String text) {
        return words(heard).equals(words(text));
    }

    private static Problem tooLarge(int most) {
        return new Problem(
                Problem.Kind.INVALID,
                "correction-too-large",
                String.format("This changes more than was misheard: at most %d words may be others here.", most));
    }

    private static void requireWords(List<String> wanted) {
        if (keys(wanted).stream().allMatch(String::isEmpty)) {
            throw Problem.invalid("text", "Something was said here. Correct it, but leave words.");
        }
        for (String word : wanted) {
            if (word.length() > LONGEST_WORD) {
                throw Problem.invalid("text", "A word may have at most 60 characters.");
            }
            if (word.codePoints().anyMatch(CorrectionPolicy::isUnseen)) {
                throw Problem.invalid("text", "This contains an invisible character. Type it again.");
            }
        }
    }

    private static boolean isUnseen(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.PRIVATE_USE
                || type == Character.UNASSIGNED;
    }

    private static List<String> words(String text) {
        String plain = Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFC)
                .strip();
        return plain.isEmpty() ? List.of() : List.of(SPACE.split(plain));
    }

    /** What two words have in common when they sound the same. */
    private static List<String> keys(List<String> words) {
        return words.stream()
                .map(word -> SILENT.matcher(word).replaceAll("").toLowerCase(Locale.ROOT))
                .toList();
    }

    private static List<Word> timed(List<Word> spoken, List<String> wanted) {
        List<String> heard = spoken.stream().map(Word::text).map(String::strip).toList();
        List<WordDiff.Hunk> changes = WordDiff.of(keys(heard), keys(wanted), 4 * MOST)
                // The recogniser cuts its words quite differently: then all share the whole time.
                .orElseGet(() -> List.of(new WordDiff.Hunk(0, spoken.size(), 0, wanted.size())));
        List<Word> words = new ArrayList<>();
        int from = 0;
        for (WordDiff.Hunk change : changes) {
            while (from < change.from()) {
                words.add(said(wanted.get(words.size()), spoken.get(from++)));
            }
            long start = startOf(change, spoken);
            long end = change.removed() == 0
                    ? start
                    : spoken.get(change.from() + change.removed() - 1).endMs();
            for (int i = 0; i < change.added(); i++) {
                words.add(new Word(
                        wanted.get(change.to() + i),
                        start + (end - start) * i / change.added(),
                        start + (end - start) * (i + 1) / change.added()));
            }
            from += change.removed();
        }
        while (from < spoken.size()) {
            words.add(said(wanted.get(words.size()), spoken.get(from++)));
        }
        return List.copyOf(words);
    }

    private static Word said(String text, Word when) {
        return new Word(text, when.startMs(), when.endMs());
    }

    /** What was added between two words was said where the first one ends. */
    private static long startOf(WordDiff.Hunk change, List<Word> spoken) {
        if (change.removed() > 0) {
            return spoken.get(change.from()).startMs();
        }
        return change.from() == 0
                ? spoken.get(0).startMs()
                : spoken.get(change.from() - 1).endMs();
    }
}
