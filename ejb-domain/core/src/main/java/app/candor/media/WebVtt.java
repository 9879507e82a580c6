package app.candor.media;

import app.candor.media.domain.Captions;
import app.candor.shared.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Captions that a person gives: a WebVTT file (W3C, 4 April 2019), of which the cues are kept and nothing else; or the plain
 * words that are said, which are spread over the length of the video.
 */
public final class WebVtt {
    /** Characters. */
    public static final int LONGEST = 100_000;

    private static final String HEAD = "WEBVTT";
    private static final String ARROW = "-->";
    private static final String TIME = "(?:(\\d{2,3}):)?([0-5]\\d):([0-5]\\d)\\.(\\d{3})";
    private static final Pattern TIMING = Pattern.compile(TIME + "[ \\t]+-->[ \\t]+" + TIME + "(?:[ \\t].*)?");

    private WebVtt() {}

    /**
     * @param given a WebVTT file or plain words
     * @param durationMs of the video
     * @return a WebVTT file with at least one cue
     * @throws Problem {@code invalid}, naming the line that is wrong
     */
    public static String of(String given, long durationMs) {
        String text = (given == null ? "" : given)
                .replace("\uFEFF", "")
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .strip();
        if (text.isEmpty()) {
            throw wrong("Write what is said in the video, or choose a WebVTT file.");
        }
        if (text.length() > LONGEST) {
            throw wrong("Captions may have 100,000 characters at most.");
        }
        return text.startsWith(HEAD) ? cues(text.split("\n", -1), durationMs) : spread(text, durationMs);
    }

    private static String cues(String[] lines, long durationMs) {
        StringBuilder vtt = new StringBuilder(HEAD).append('\n');
        long before = 0;
        int cues = 0;
        for (int i = 1; i < lines.length; i++) {
            if (!lines[i].contains(ARROW)) {
                continue;
            }
            Matcher timing = TIMING.matcher(lines[i].strip());
            if (!timing.matches()) {
                throw wrong("Line " + (i + 1) + " of the captions is no time such as 00:01.000 --> 00:04.500.");
            }
            long start = ms(timing, 1);
            long end = ms(timing, 5);
            if (end <= start || start < before) {
                throw wrong(
                        "Line " + (i + 1) + " of the captions ends before it begins, or begins before the line above.");
            }
            if (start >= durationMs) {
                throw wrong("Line " + (i + 1) + " of the captions begins after the end of the video.");
            }
            List<String> words = new ArrayList<>();
            int next = i + 1;
            while (next < lines.length && !lines[next].isBlank() && !lines[next].contains(ARROW)) {
                words.add(lines[next++].strip());
            }
            if (!words.isEmpty()) {
                cues++;
                vtt.append('\n')
                        .append(Captions.time(start))
                        .append(" --> ")
                        .append(Captions.time(end))
                        .append('\n')
                        .append(String.join("\n", words))
                        .append('\n');
            }
            before = start;
            i = next - 1;
        }
        if (cues == 0) {
            throw wrong("There is no caption in this file.");
        }
        return vtt.toString();
    }

    /** As if everything were said at the same pace: each word takes time by its letters. */
    private static String spread(String text, long durationMs) {
        String[] words = text.split("\\s+");
        long letters = 0;
        for (String word : words) {
            letters += word.length() + 1;
        }
        List<Word> timed = new ArrayList<>();
        long said = 0;
        for (String word : words) {
            long start = durationMs * said / letters;
            said += word.length() + 1;
            timed.add(new Word(word, start, durationMs * said / letters));
        }
        return Captions.of(timed);
    }

    private static long ms(Matcher timing, int group) {
        String hours = timing.group(group);
        return ((hours == null ? 0 : Long.parseLong(hours)) * 3600
                                + Long.parseLong(timing.group(group + 1)) * 60
                                + Long.parseLong(timing.group(group + 2)))
                        * 1000
                + Long.parseLong(timing.group(group + 3));
    }

    private static Problem wrong(String sentence) {
        return Problem.invalid("captions", sentence);
    }
}
