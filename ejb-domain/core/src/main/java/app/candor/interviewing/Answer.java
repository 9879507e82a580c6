package app.candor.interviewing;

import java.util.UUID;

/** What a candidate hands in for one question. */
public sealed interface Answer {
    record Text(String text) implements Answer {}

    /** @param index of the chosen option, from 0 */
    record Choice(int index) implements Answer {}

    record Recording(UUID recordingId) implements Answer {}
}
