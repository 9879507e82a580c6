package app.candor.media.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.candor.media.Word;
import app.candor.shared.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorrectionPolicyTest {
    private static final String HEARD = "We moved everything to cooper nettis in May, and it was worth it.";

    /** Half a second a word, a tenth of it silence. */
    private static List<Word> spoken(String text) {
        String[] words = text.split(" ");
        return IntStream.range(0, words.length)
                .mapToObj(i -> new Word(words[i], i * 500L, i * 500L + 400))
                .toList();
    }

    private static CorrectionPolicy.Corrected correct(String heard, String text) {
        return CorrectionPolicy.correct(heard, spoken(heard), text);
    }

    private static void refused(String type, String heard, String text) {
        assertThatThrownBy(() -> correct(heard, text))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(type));
    }

    @Test
    void wordsThatStayShouldKeepTheirTimesAndOthersTakeThoseOfWhatTheyReplace() {
        var corrected = correct(HEARD, "We moved everything  to Kubernetes in May, and it was worth it.\n");
        assertThat(corrected.text()).isEqualTo("We moved everything to Kubernetes in May, and it was worth it.");
        assertThat(corrected.changed()).isEqualTo(2);
        assertThat(corrected.words()).hasSize(12);
        assertThat(corrected.words().get(3)).isEqualTo(new Word("to", 1500, 1900));
        assertThat(corrected.words().get(4)).isEqualTo(new Word("Kubernetes", 2000, 2900));
        assertThat(corrected.words().get(5)).isEqualTo(new Word("in", 3000, 3400));
    }

    @Test
    void whatWasMissedShouldBeAddedWhereItWasSaid() {
        var corrected = correct("one two three", "one and two three");
        assertThat(corrected.words())
                .containsExactly(
                        new Word("one", 0, 400),
                        new Word("and", 400, 400),
                        new Word("two", 500, 900),
                        new Word("three", 1000, 1400));
        assertThat(correct("one two three", "so one two three").words().get(0)).isEqualTo(new Word("so", 0, 0));
    }

    @Test
    void capitalsAndPunctuationShouldBeFree() {
        var corrected = correct("i like java and sql", "I like Java; and SQL!");
        assertThat(corrected.changed()).isZero();
        assertThat(corrected.words()).extracting(Word::text).containsExactly("I", "like", "Java;", "and", "SQL!");
    }

    @Test
    void oneWordInFiveMayBeAnotherAndAlwaysTwoAndNeverMoreThanTwoHundred() {
        assertThat(CorrectionPolicy.mayChange("one")).isEqualTo(2);
        assertThat(CorrectionPolicy.mayChange("w ".repeat(50))).isEqualTo(10);
        assertThat(CorrectionPolicy.mayChange("w ".repeat(5_000))).isEqualTo(200);
        assertThat(correct("a b c d e", "x y c d e").changed()).isEqualTo(2);
        refused("correction-too-large", "a b c d e", "x y z d e");
        refused("correction-too-large", "a b c d e", "a b");
        refused("correction-too-large", "a b c d e", "a b c d e f g h");
        refused("correction-too-large", HEARD, "I am the best candidate that you will ever meet, believe me.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n ", "...", "a b\u0000 c", "a b\u202e c", "a b\u200bx c"})
    void whatNobodySaysShouldBeRefused(String text) {
        refused("invalid", "a b c", text);
    }

    @Test
    void aSpeechThatLooksLikeOneWordShouldBeRefused() {
        refused("invalid", "a b c", "a b " + "x".repeat(61));
        assertThat(correct("a b c", "a b " + "x".repeat(60)).changed()).isEqualTo(1);
    }

    @Test
    void aTranscriptWithoutTimesShouldBeCorrectedToo() {
        assertThat(CorrectionPolicy.correct("a b c", List.of(), "a b d").words())
                .isEmpty();
    }

    /** A recogniser's words need not be those of its text; no word is lost by that. */
    @Test
    void wordsThatAreCutDifferentlyShouldAllGetATime() {
        var corrected = CorrectionPolicy.correct(
                "a well-known fact",
                List.of(
                        new Word("a", 0, 100),
                        new Word("well", 100, 200),
                        new Word("-known", 200, 300),
                        new Word("fact", 300, 400)),
                "a well-known act");
        assertThat(corrected.words()).extracting(Word::text).containsExactly("a", "well-known", "act");
        assertThat(corrected.words().get(2).endMs()).isEqualTo(400);
        String many = "x ".repeat(2_000).strip();
        var other = CorrectionPolicy.correct(many, spoken("y ".repeat(3_000).strip()), many + " z");
        assertThat(other.words()).hasSize(2_001);
    }

    @Test
    void anAnswerOfHoursShouldBeCorrectedInNoTime() {
        List<String> heard = new ArrayList<>();
        for (int i = 0; i < 27_000; i++) {
            heard.add("word" + i % 997);
        }
        List<String> wanted = new ArrayList<>(heard);
        IntStream.range(0, 200).forEach(i -> wanted.set(i * 130, "Other"));
        var corrected = correct(String.join(" ", heard), String.join(" ", wanted));
        assertThat(corrected.changed()).isEqualTo(200);
        assertThat(corrected.words()).hasSize(27_000);
        wanted.set(26_999, "Other");
        refused("correction-too-large", String.join(" ", heard), String.join(" ", wanted));
    }

    @Provide
    Arbitrary<List<String>> words() {
        return Arbitraries.of("a", "b", "c", "d").list().ofMaxSize(12);
    }

    /** Whatever the lists are: with its differences the first becomes the second, and with fewer it does not. */
    @Property
    void differencesShouldLeadFromOneListToTheOther(
            @ForAll("words") List<String> first, @ForAll("words") List<String> second) {
        List<WordDiff.Hunk> hunks = WordDiff.of(first, second, 24).orElseThrow();
        List<String> made = new ArrayList<>(first);
        List<WordDiff.Hunk> backwards = new ArrayList<>(hunks);
        Collections.reverse(backwards);
        for (WordDiff.Hunk hunk : backwards) {
            List<String> place = made.subList(hunk.from(), hunk.from() + hunk.removed());
            place.clear();
            place.addAll(second.subList(hunk.to(), hunk.to() + hunk.added()));
        }
        assertThat(made).isEqualTo(second);
        int steps =
                hunks.stream().mapToInt(hunk -> hunk.removed() + hunk.added()).sum();
        assertThat(steps).isEqualTo(first.size() + second.size() - 2 * longestCommon(first, second));
        if (steps > 0) {
            assertThat(WordDiff.of(first, second, steps - 1)).isEmpty();
        }
    }

    private static int longestCommon(List<String> first, List<String> second) {
        int[][] longest = new int[first.size() + 1][second.size() + 1];
        for (int i = 1; i <= first.size(); i++) {
            for (int j = 1; j <= second.size(); j++) {
                longest[i][j] = first.get(i - 1).equals(second.get(j - 1))
                        ? longest[i - 1][j - 1] + 1
                        : Math.max(longest[i - 1][j], longest[i][j - 1]);
            }
        }
        return longest[first.size()][second.size()];
    }

    /** Times never run backwards, and every word of the text has one. */
    @Property(tries = 300)
    void correctedWordsShouldBeThoseOfTheTextInOrder(
            @ForAll("words") List<String> start, @ForAll("words") List<String> end) {
        String heard = String.join(
                " ",
                Stream.of(start, List.of("s", "t", "u", "v", "w"), end)
                        .flatMap(List::stream)
                        .toList());
        var corrected = correct(heard, heard.replace("t u", "other"));
        assertThat(String.join(" ", corrected.words().stream().map(Word::text).toList()))
                .isEqualTo(corrected.text());
        assertThat(corrected.words()).extracting(Word::startMs).isSorted();
    }
}
