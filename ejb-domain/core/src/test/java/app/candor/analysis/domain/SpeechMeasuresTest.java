package app.candor.analysis.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeechMeasuresTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Um, I mean, we, uh, you know, like it, sort of. | 5",
                "en | I like what you know of me. | 1",
                "ru | Ну, э, мы как бы, типа, справились. | 4",
                "de | Ähm, das ist halt, na ja, sozusagen fertig. | 4",
                "es | Eh, pues, o sea, lo hicimos. | 3"
            })
    void fillersShouldBeCountedByLanguage(String language, String text, double count) {
        assertThat(SpeechMeasures.of(Transcript.written(text), language)).containsEntry("fillers", count);
    }

    @Test
    void aLanguageWithoutAListShouldHaveNoCount() {
        assertThat(SpeechMeasures.of(Transcript.written("um uh"), "fi")).containsOnlyKeys("words");
        assertThat(SpeechMeasures.of(Transcript.written("um uh"), null)).containsOnlyKeys("words");
    }

    @Test
    void paceAndPausesShouldFollowTheirFormulas() {
        Transcript transcript = new Transcript(
                "one two three four",
                List.of(
                        new TimedWord("one", 1_000, 1_500),
                        new TimedWord("two", 2_500, 3_000),
                        new TimedWord("three", 3_999, 4_500),
                        new TimedWord("four", 7_000, 7_000)));
        assertThat(SpeechMeasures.of(transcript, "fi"))
                .containsEntry("words", 4.0)
                .containsEntry("speakingSeconds", 6.0)
                .containsEntry("wordsPerMinute", 40.0)
                .containsEntry("pauses", 2.0)
                .containsEntry("longestPauseSeconds", 2.5);
    }

    @Test
    void aMomentOfSpeechShouldHaveNoPace() {
        Transcript transcript = new Transcript("one", List.of(new TimedWord("one", 0, 400)));
        assertThat(SpeechMeasures.of(transcript, "en")).doesNotContainKey("wordsPerMinute");
    }
}
