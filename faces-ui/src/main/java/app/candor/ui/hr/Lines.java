package app.candor.ui.hr;

import app.candor.media.Word;
import java.util.ArrayList;
import java.util.List;

/** Cuts what was said into lines to read: at the end of a sentence, at a pause, or when a line grows too long. */
public final class Lines {
    private static final long PAUSE_MS = 1_500;

    private Lines() {}

    /** Words that belong together; never empty. */
    public record Line(List<Word> words) {
        public Line {
            words = List.copyOf(words);
        }

        public List<Word> getWords() {
            return words;
        }

        public long getStartMs() {
            return words.get(0).startMs();
        }

        public long getEndMs() {
            return words.get(words.size() - 1).endMs();
        }

        public String getText() {
            return String.join(
                    " ", words.stream().map(word -> word.text().strip()).toList());
        }

        public String getClock() {
            return Clocks.minutes(getStartMs());
        }
    }

    /**
     * @param maxMillis longest line, from the start of its first to the end of its last word
     * @param maxChars longest line in UTF-16 units; a single longer word still makes a line
     */
    static List<Line> of(List<Word> words, long maxMillis, int maxChars) {
        List<Line> lines = new ArrayList<>();
        List<Word> open = new ArrayList<>();
        int chars = 0;
        for (Word word : words) {
            if (!open.isEmpty() && breaksBefore(word, open, maxMillis, chars, maxChars)) {
                lines.add(new Line(open));
                open.clear();
                chars = 0;
            }
            open.add(word);
            chars += word.text().length() + 1;
        }
        if (!open.isEmpty()) {
            lines.add(new Line(open));
        }
        return lines;
    }

    private static boolean breaksBefore(Word word, List<Word> open, long maxMillis, int chars, int maxChars) {
        Word last = open.get(open.size() - 1);
        return endsSentence(last.text())
                || word.startMs() - last.endMs() > PAUSE_MS
                || word.endMs() - open.get(0).startMs() > maxMillis
                || chars + word.text().length() > maxChars;
    }

    private static boolean endsSentence(String text) {
        String word = text.strip();
        return word.endsWith(".") || word.endsWith("?") || word.endsWith("!") || word.endsWith("…");
    }
}
