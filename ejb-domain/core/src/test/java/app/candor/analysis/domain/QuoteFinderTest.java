package app.candor.analysis.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuoteFinderTest {
    private static final String TEXT =
            "Well, I didn’t give up — we re-wrote the «Ёлка» service; it took ﬁve weeks. Straße gebaut, café opened.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "i DIDN'T give up | I didn’t give up",
                "we re wrote the | we re-wrote the",
                "the елка service | the «Ёлка» service",
                "it took five weeks! | it took ﬁve weeks",
                "STRASSE gebaut cafe\u0301 | Straße gebaut, café",
                "give   up, we | give up — we"
            })
    void spellingShouldNotMatterButTheAnswersOwnIsShown(String claimed, String shown) {
        assertThat(QuoteFinder.find(claimed, Transcript.written(TEXT))).contains(new Quote(shown, null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I did give up",
                "give up we wrote",
                "weeks five took",
                "I didn’t … took five weeks",
                "give up",
                "ive up we",
                "",
                "…"
            })
    void whatWasNotSaidInOneGoShouldNotBeFound(String claimed) {
        assertThat(QuoteFinder.find(claimed, Transcript.written(TEXT))).isEmpty();
    }

    @Test
    void aSpokenQuoteShouldCarryItsTimesAndTheFirstPlaceCounts() {
        Transcript transcript = timed(List.of(" so", " we", " won.", " So", " we", " won", " again"));
        assertThat(QuoteFinder.find("So we won", transcript)).contains(new Quote("so we won.", 0L, 280L));
        assertThat(QuoteFinder.find("we won again", transcript)).contains(new Quote("we won again", 400L, 680L));
    }

    @Test
    void withoutWordTimesTheTextShouldBeSearched() {
        Transcript transcript = new Transcript("so we won again", List.of());
        assertThat(QuoteFinder.find("we won again", transcript)).contains(new Quote("we won again", null, null));
    }

    @Property(tries = 300)
    void everyRunOfWordsShouldBeFoundHoweverItIsSpelled(
            @ForAll @Size(min = 3, max = 40) List<@From("words") String> words,
            @ForAll @IntRange(min = 0, max = 39) int from,
            @ForAll @IntRange(min = 3, max = 12) int length,
            @ForAll("noise") String noise) {
        int start = from % Math.max(1, words.size() - 2);
        int end = Math.min(words.size(), start + length);
        if (end - start < QuoteFinder.FEWEST_WORDS) {
            return;
        }
        String claimed = String.join(noise, words.subList(start, end)).toUpperCase(Locale.ROOT);
        Quote found = QuoteFinder.find(claimed, timed(words)).orElseThrow();
        assertThat(Words.of(found.text())).isEqualTo(Words.of(claimed));
        assertThat(found.startMs()).isLessThan(found.endMs());
    }

    @Property(tries = 300)
    void aStrangeWordInsideShouldSpoilAQuote(
            @ForAll @Size(min = 4, max = 20) List<@From("words") String> words,
            @ForAll @IntRange(min = 1, max = 3) int at) {
        List<String> claimed = new ArrayList<>(words.subList(0, 4));
        claimed.add(at, "neversaid");
        assertThat(QuoteFinder.find(String.join(" ", claimed), timed(words))).isEmpty();
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of("we", "led", "команда", "größe", "año", "x1", "don't", "team", "and", "the");
    }

    @Provide
    Arbitrary<String> noise() {
        return Arbitraries.of(" ", ", ", "\n", " — ", "  ", "; ");
    }

    private static Transcript timed(List<String> words) {
        List<TimedWord> timed = new ArrayList<>();
        for (String word : words) {
            timed.add(new TimedWord(word, timed.size() * 100L, timed.size() * 100L + 80));
        }
        return new Transcript(String.join(" ", words).strip(), timed);
    }
}
