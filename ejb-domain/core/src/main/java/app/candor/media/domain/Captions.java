package app.candor.media.domain;

import app.candor.media.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Subtitles in WebVTT (W3C, 4 April 2019). A cue holds at most two lines of 42 characters and six seconds, and ends at the
 * end of a sentence or at a pause of 0.8 seconds: the figures of the BBC subtitle guidelines and of common practice.
 */
public final class Captions {
    private static final int LINE = 42;
    private static final long LONGEST_MS = 6000;
    private static final long PAUSE_MS = 800;

    private Captions() {}

    public static String of(List<Word> words) {
        StringBuilder vtt = new StringBuilder("WEBVTT\n");
        for (List<Word> cue : cues(words)) {
            vtt.append('\n')
                    .append(time(cue.get(0).startMs()))
                    .append(" --> ")
                    .append(time(
                            Math.max(cue.get(cue.size() - 1).endMs(), cue.get(0).startMs() + 1)))
                    .append('\n')
                    .append(lines(cue))
                    .append('\n');
        }
        return vtt.toString();
    }

    private static List<List<Word>> cues(List<Word> words) {
        List<List<Word>> cues = new ArrayList<>();
        List<Word> cue = new ArrayList<>();
        for (Word word : words) {
            if (!cue.isEmpty() && !fits(cue, word)) {
                cues.add(cue);
                cue = new ArrayList<>();
            }
            cue.add(word);
        }
        if (!cue.isEmpty()) {
            cues.add(cue);
        }
        return cues;
    }

    private static boolean fits(List<Word> cue, Word next) {
        Word last = cue.get(cue.size() - 1);
        List<Word> longer = new ArrayList<>(cue);
        longer.add(next);
        return lines(longer).lines().count() <= 2
                && next.endMs() - cue.get(0).startMs() <= LONGEST_MS
                && next.startMs() - last.endMs() < PAUSE_MS
                && !last.text().strip().matches(".*[.!?…]");
    }

    private static String lines(List<Word> cue) {
        StringBuilder lines = new StringBuilder();
        int column = 0;
        for (Word word : cue) {
            String text = word.text().strip().replaceAll("\\s+", " ");
            if (column > 0) {
                boolean wrap = column + 1 + text.length() > LINE;
                lines.append(wrap ? '\n' : ' ');
                column = wrap ? 0 : column + 1;
            }
            lines.append(escape(text));
            column += text.length();
        }
        return lines.toString();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** As WebVTT writes it. */
    public static String time(long ms) {
        return String.format(
                Locale.ROOT, "%02d:%02d:%02d.%03d", ms / 3_600_000, ms / 60_000 % 60, ms / 1000 % 60, ms % 1000);
    }
}
