package app.candor.analysis.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What was said or written in answer to one question: the only thing that is judged.
 *
 * @param words with times; empty for a written answer or when the recogniser gave none
 */
public record Transcript(String text, List<TimedWord> words) {
    public Transcript {
        words = List.copyOf(words);
    }

    public static Transcript written(String text) {
        return new Transcript(text, List.of());
    }

    /** Number of words, counted in the text. */
    public int wordCount() {
        return Words.of(text).size();
    }

    /** SHA-256 of the text in hexadecimal, so that a result can be matched with what it was made of. */
    public String hash() {
        return sha256(text);
    }

    public static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
