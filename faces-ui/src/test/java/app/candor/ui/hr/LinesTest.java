package app.candor.ui.hr;

import static org.assertj.core.api.Assertions.assertThat;

import app.candor.media.Word;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinesTest {
    @Test
    void aLineShouldEndWithItsSentence() {
        assertThat(texts(Lines.of(said("We", "measured.", "Then", "we", "fixed", "it!", "Done"), 60_000, 500)))
                .containsExactly("We measured.", "Then we fixed it!", "Done");
    }

    @Test
    void aPauseShouldEndALine() {
        List<Word> words = List.of(new Word("well", 0, 300), new Word("yes", 1_900, 2_200));
        assertThat(texts(Lines.of(words, 60_000, 500))).containsExactly("well", "yes");
    }

    @Test
    void noLineShouldBeLongerThanAllowed() {
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            words.add(new Word("word", i * 300L, i * 300L + 250));
        }
        List<Lines.Line> lines = Lines.of(words, 3_000, 24);
        assertThat(lines)
                .allSatisfy(line -> assertThat(line.getText().length()).isLessThanOrEqualTo(24))
                .allSatisfy(
                        line -> assertThat(line.getEndMs() - line.getStartMs()).isLessThanOrEqualTo(3_000));
        assertThat(lines.stream().mapToInt(line -> line.words().size()).sum()).isEqualTo(100);
    }

    @Test
    void nothingSaidShouldBeNoLine() {
        assertThat(Lines.of(List.of(), 1_000, 10)).isEmpty();
    }

    @Test
    void captionsShouldBeWebVttWithItsThreeCharactersEscaped() {
        List<Word> words = List.of(new Word("a<b", 61_250, 61_500), new Word("&", 61_600, 61_700));
        assertThat(Captions.webVtt(words)).isEqualTo("WEBVTT\n\n00:01:01.250 --> 00:01:01.700\na&lt;b &amp;\n");
        assertThat(Captions.webVtt(List.of())).isEqualTo("WEBVTT\n");
    }

    @Test
    void aCueShouldNeverEndWhereItBegins() {
        assertThat(Captions.webVtt(List.of(new Word("oh", 500, 500)))).contains("00:00:00.500 --> 00:00:00.501");
    }

    @Test
    void aClockShouldCountMinutesAndSeconds() {
        assertThat(Clocks.minutes(187_999)).isEqualTo("3:07");
        assertThat(Clocks.minutes(3_600_000)).isEqualTo("60:00");
        assertThat(Clocks.minutes(-5)).isEqualTo("0:00");
        assertThat(Clocks.webVtt(3_723_004)).isEqualTo("01:02:03.004");
    }

    private static List<Word> said(String... texts) {
        List<Word> words = new ArrayList<>();
        for (String text : texts) {
            words.add(new Word(text, words.size() * 300L, words.size() * 300L + 250));
        }
        return words;
    }

    private static List<String> texts(List<Lines.Line> lines) {
        return lines.stream().map(Lines.Line::getText).toList();
    }
}
