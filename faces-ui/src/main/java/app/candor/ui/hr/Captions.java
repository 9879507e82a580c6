package app.candor.ui.hr;

import app.candor.media.Word;
import java.util.List;

/** Writes captions as WebVTT. */
final class Captions {
    private static final long MAX_MILLIS = 6_000;
    private static final int MAX_CHARS = 84;

    private Captions() {}

    static String webVtt(List<Word> words) {
        StringBuilder text = new StringBuilder("WEBVTT\n");
        for (Lines.Line line : Lines.of(words, MAX_MILLIS, MAX_CHARS)) {
            long end = Math.max(line.getEndMs(), line.getStartMs() + 1);
            text.append('\n')
                    .append(Clocks.webVtt(line.getStartMs()))
                    .append(" --> ")
                    .append(Clocks.webVtt(end))
                    .append('\n')
                    .append(escape(line.getText()))
                    .append('\n');
        }
        return text.toString();
    }

    /** The three characters that mean something in a cue. */
    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
