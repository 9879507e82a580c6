package app.candor.interviewing;

import java.util.Locale;

/** Where the captions of a video come from. */
public enum CaptionsState {
    /** A person gave or confirmed them. */
    GIVEN,
    /** Recognised, and nobody has changed them. */
    HEARD,
    /** Somebody works on them: the video is being listened to. */
    AWAITED,
    /** There are none, and none will come by themselves. */
    MISSING;

    /** The name in the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
