package app.candor.analysis.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Finds a claimed quote in what was really said. Case, punctuation, white space and the spelling of apostrophes do not
 * matter; the words must all be there, in order, next to each other. A quote of fewer than {@value #FEWEST_WORDS} words
 * proves nothing and is not looked for.
 */
public final class QuoteFinder {
    public static final int FEWEST_WORDS = 3;

    private record Spoken(String word, int index) {}

    private QuoteFinder() {}

    /** The first place where it was said; empty when it was not. */
    public static Optional<Quote> find(String claimed, Transcript transcript) {
        List<String> wanted = Words.of(claimed);
        if (wanted.size() < FEWEST_WORDS) {
            return Optional.empty();
        }
        return inWords(wanted, transcript.words()).or(() -> inText(wanted, transcript.text()));
    }

    private static Optional<Quote> inWords(List<String> wanted, List<TimedWord> words) {
        List<Spoken> spoken = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            for (String word : Words.of(words.get(i).text())) {
                spoken.add(new Spoken(word, i));
            }
        }
        int at = Collections.indexOfSubList(spoken.stream().map(Spoken::word).toList(), wanted);
        if (at < 0) {
            return Optional.empty();
        }
        int first = spoken.get(at).index();
        int last = spoken.get(at + wanted.size() - 1).index();
        List<String> texts = words.subList(first, last + 1).stream()
                .map(word -> word.text().strip())
                .toList();
        return Optional.of(new Quote(
                String.join(" ", texts),
                words.get(first).startMs(),
                words.get(last).endMs()));
    }

    private static Optional<Quote> inText(List<String> wanted, String text) {
        List<Words.Placed> placed = Words.placed(text);
        int at = Collections.indexOfSubList(
                placed.stream().map(Words.Placed::word).toList(), wanted);
        if (at < 0) {
            return Optional.empty();
        }
        int start = placed.get(at).start();
        int end = placed.get(at + wanted.size() - 1).end();
        return Optional.of(new Quote(text.substring(start, end), null, null));
    }
}
