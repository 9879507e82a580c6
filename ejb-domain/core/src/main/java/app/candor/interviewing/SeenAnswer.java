package app.candor.interviewing;

import java.time.Instant;

/**
 * Which answer of a question a device knew when its person gave another one: two devices of one candidate must not
 * overwrite each other unseen.
 *
 * @param savedAt of the answer that was seen, {@code null} when there was none
 */
public record SeenAnswer(Instant savedAt) {
    public static final SeenAnswer NONE = new SeenAnswer(null);
}
