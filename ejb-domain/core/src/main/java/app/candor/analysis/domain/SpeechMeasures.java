package app.candor.analysis.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Neutral facts that are counted, never judged:
 *
 * <ul>
 *   <li>{@value #WORDS}: words in the text.
 *   <li>{@value #FILLERS}: filler words and phrases of the language; absent for a language without a list.
 *   <li>{@value #SPEAKING_SECONDS}: from the start of the first word to the end of the last.
 *   <li>{@value #WORDS_PER_MINUTE}: words ÷ speaking seconds × 60; absent below {@value #SHORTEST_MS} ms of speech.
 *   <li>{@value #PAUSES}: gaps of at least {@value #PAUSE_MS} ms between two words.
 *   <li>{@value #LONGEST_PAUSE_SECONDS}: the longest of those gaps; 0 without one.
 * </ul>
 *
 * <p>Those with seconds need word times. Seconds and rates are rounded to one decimal.
 */
public final class SpeechMeasures {
    public static final String WORDS = "words";
    public static final String FILLERS = "fillers";
    public static final String SPEAKING_SECONDS = "speakingSeconds";
    public static final String WORDS_PER_MINUTE = "wordsPerMinute";
    public static final String PAUSES = "pauses";
    public static final String LONGEST_PAUSE_SECONDS = "longestPauseSeconds";

    static final long PAUSE_MS = 1_000;
    static final long SHORTEST_MS = 3_000;

    private SpeechMeasures() {}

    /** @param language ISO 639-1 of what was said; {@code null} when unknown */
    public static Map<String, Double> of(Transcript transcript, String language) {
        List<String> said = Words.of(transcript.text());
        Map<String, Double> measures = new LinkedHashMap<>();
        measures.put(WORDS, (double) said.size());
        if (FillerWords.knows(language)) {
            measures.put(FILLERS, (double) FillerWords.count(said, language));
        }
        if (!transcript.words().isEmpty()) {
            addTimes(measures, transcript.words(), said.size());
        }
        return measures;
    }

    private static void addTimes(Map<String, Double> measures, List<TimedWord> words, int count) {
        long spokenMs =
                Math.max(0, words.get(words.size() - 1).endMs() - words.get(0).startMs());
        measures.put(SPEAKING_SECONDS, rounded(spokenMs / 1000.0));
        if (spokenMs >= SHORTEST_MS) {
            measures.put(WORDS_PER_MINUTE, rounded(count * 60_000.0 / spokenMs));
        }
        int pauses = 0;
        long longest = 0;
        for (int i = 1; i < words.size(); i++) {
            long gap = words.get(i).startMs() - words.get(i - 1).endMs();
            if (gap >= PAUSE_MS) {
                pauses++;
                longest = Math.max(longest, gap);
            }
        }
        measures.put(PAUSES, (double) pauses);
        measures.put(LONGEST_PAUSE_SECONDS, rounded(longest / 1000.0));
    }

    private static double rounded(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
