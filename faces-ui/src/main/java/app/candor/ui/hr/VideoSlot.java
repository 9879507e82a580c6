package app.candor.ui.hr;

import app.candor.interviewing.CaptionsState;
import app.candor.interviewing.TemplateVideoView;
import app.candor.media.RecordingState;
import java.io.Serializable;
import java.util.Locale;

/** A place of a template, with its video if there is one, and the captions as they are typed. */
public class VideoSlot implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SECONDS_A_MINUTE = 60;

    private final String place;
    private final int number;
    private final String text;
    private final String state;
    private final String url;
    private final String poster;
    private final String shown;
    private final String length;
    private final Long revision;
    private String captions;

    /**
     * @param number of the question, 0 for the intro and the outro
     * @param text that candidates read there
     * @param video {@code null} without one
     */
    VideoSlot(String place, int number, String text, TemplateVideoView video) {
        this.place = place;
        this.number = number;
        this.text = text;
        this.state = video == null ? "none" : state(video);
        this.url = video == null ? null : video.url();
        this.poster = video == null ? null : video.poster();
        this.shown = video == null ? "" : video.captions();
        this.length = video == null || video.durationMs() == null ? "" : length(video.durationMs());
        this.revision = video == null ? null : video.revision();
        this.captions = shown;
    }

    private static String state(TemplateVideoView video) {
        if (video.state() == RecordingState.FAILED) {
            return "failed";
        }
        if (video.state() != RecordingState.READY || video.captionsState() == CaptionsState.AWAITED) {
            return "working";
        }
        return video.captionsState().code();
    }

    private static String length(long ms) {
        long seconds = Math.max(1, Math.round(ms / 1000.0));
        return String.format(Locale.ROOT, "%d:%02d", seconds / SECONDS_A_MINUTE, seconds % SECONDS_A_MINUTE);
    }

    public String getPlace() {
        return place;
    }

    /** Of the question, 0 for the intro and the outro. */
    public int getNumber() {
        return number;
    }

    public String getText() {
        return text;
    }

    /** {@code none}, {@code working}, {@code failed}, or where the captions come from. */
    public String getState() {
        return state;
    }

    public boolean isVacant() {
        return state.equals("none");
    }

    public boolean isPlayable() {
        return url != null;
    }

    public String getUrl() {
        return url;
    }

    public String getPoster() {
        return poster;
    }

    /** What the player shows. */
    public String getShown() {
        return shown;
    }

    /** Minutes and seconds; empty until it is known. */
    public String getLength() {
        return length;
    }

    /** Whether somebody has written captions that are not saved. */
    boolean isTyped() {
        return captions != null && !captions.replace("\r\n", "\n").equals(shown);
    }

    Long getRevision() {
        return revision;
    }

    public String getCaptions() {
        return captions;
    }

    public void setCaptions(String captions) {
        this.captions = captions;
    }
}
