package app.candor.ui.hr;

import java.io.Serializable;

/**
 * How the last saving in passing went.
 *
 * @param times how often it has worked; the page's script sees by it that something new is stored
 * @param text what is in the way, to show when it did not work
 */
public record Saving(State state, int times, String text) implements Serializable {
    /** UNFINISHED: something is still missing. CONFLICT: somebody else saved in between. */
    public enum State {
        NONE,
        SAVED,
        UNFINISHED,
        CONFLICT
    }

    static final Saving NONE = new Saving(State.NONE, 0, null);

    Saving saved() {
        return new Saving(State.SAVED, times + 1, null);
    }

    Saving unfinished(String why) {
        return new Saving(State.UNFINISHED, times, why);
    }

    Saving conflict(String why) {
        return new Saving(State.CONFLICT, times, why);
    }
}
