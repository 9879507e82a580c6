package app.candor.interviewing.domain;

import app.candor.interviewing.AdjustmentStatus;
import java.util.Collection;

/**
 * All that was granted to one candidate. It changes how a question is put to them and nothing else: scorers and reviewers
 * see the question as it was written.
 *
 * @param percent more time to think and to answer
 * @param retakes more of them for each question that is recorded
 * @param text whether what is recorded may be written instead
 * @param captions whether recorded questions show their captions
 * @param pause whether they may leave and come back, although others may not
 */
public record Allowances(int percent, int retakes, boolean text, boolean captions, boolean pause) {
    public static final Allowances NONE = new Allowances(0, 0, false, false, false);

    /** The most that was granted of each kind. */
    public static Allowances of(Collection<Adjustment> adjustments) {
        Allowances all = NONE;
        for (Adjustment one : adjustments) {
            if (one.status() == AdjustmentStatus.GRANTED) {
                all = all.with(one);
            }
        }
        return all;
    }

    private Allowances with(Adjustment granted) {
        return switch (granted.kind()) {
            case EXTRA_TIME -> new Allowances(Math.max(percent, granted.percent()), retakes, text, captions, pause);
            case MORE_RETAKES -> new Allowances(percent, Math.max(retakes, granted.retakes()), text, captions, pause);
            case TEXT_INSTEAD -> new Allowances(percent, retakes, true, captions, pause);
            case CAPTIONS -> new Allowances(percent, retakes, text, true, pause);
            case PAUSE -> new Allowances(percent, retakes, text, captions, true);
            case OTHER -> this;
        };
    }

    /** Seconds with the extra time, rounded up. */
    int stretch(int seconds) {
        return (seconds * (100 + percent) + 99) / 100;
    }
}
