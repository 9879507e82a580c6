package app.candor.media.domain;

import static org.assertj.core.api.Assertions.assertThat;

import app.candor.media.Word;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class CaptionsTest {
    private static final Pattern TIMES =
            Pattern.compile("\\d\\d:\\d\\d:\\d\\d\\.\\d{3} --> \\d\\d:\\d\\d:\\d\\d\\.\\d{3}");

    private static List<Word> words(String text) {
        String[] parts = text.split(" ");
        return IntStream.range(0, parts.length)
                .mapToObj(i -> new Word(parts[i], i * 300L, i * 300L + 250))
                .toList();
    }

    @Test
    void aCueShouldEndWithTheSentence() {
        assertThat(Captions.of(words("I did it. Then we left."))).isEqualTo("""
                        WEBVTT

                        00:00:00.000 --> 00:00:00.850
                        I did it.

                        00:00:00.900 --> 00:00:01.750
                        Then we left.
                        """);
    }

    @Test
    void aCueShouldEndAtAPause() {
        List<Word> words = List.of(new Word("well", 0, 300), new Word("yes", 1200, 1500));
        assertThat(Captions.of(words)).contains("well\n\n00:00:01.200");
    }

    @Test
    void markupShouldBeShownAndNotObeyed() {
        assertThat(Captions.of(words("<b>Tom & Jerry</b> --> 🙂")))
                .contains("&lt;b&gt;Tom &amp; Jerry&lt;/b&gt; --&gt; 🙂");
    }

    @Test
    void anHourShouldBeWrittenOut() {
        assertThat(Captions.of(List.of(new Word("late", 3_723_004, 3_723_504))))
                .contains("01:02:03.004 --> 01:02:03.504");
    }

    @Property(tries = 200)
    void everyWordShouldBeThereInCuesOfTwoShortLines(
            @ForAll @Size(max = 40) List<@NotBlank @StringLength(max = 50) String> spoken) {
        List<Word> words = IntStream.range(0, spoken.size())
                .mapToObj(i ->
                        new Word(spoken.get(i).replaceAll("[\\s\\p{Cntrl}\\p{Z}]+", "x"), i * 400L, i * 400L + 390))
                .toList();
        List<String> lines = Arrays.asList(Captions.of(words).split("\n"));
        long cues = lines.stream().filter(line -> TIMES.matcher(line).matches()).count();
        assertThat(cues).isBetween(words.isEmpty() ? 0L : 1L, (long) words.size());
        assertThat(lines.stream()
                        .filter(line -> !line.isBlank() && !TIMES.matcher(line).matches()))
                .hasSizeLessThanOrEqualTo((int) (1 + 2 * cues));
    }
}
