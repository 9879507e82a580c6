package app.candor.ui.hr;

import app.candor.interviewing.TemplateSettings;
import java.io.Serializable;

/** The settings in the form: what has been typed, right or not. */
public class EditedSettings implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int USUAL_DAYS = 14;

    private String outro = "";
    private String accentColour = "";
    private boolean pauseAllowed = true;
    private Integer deadlineDays = USUAL_DAYS;
    private boolean practice = true;
    private boolean captions = true;
    private Integer correctionHours = 0;

    static EditedSettings of(TemplateSettings stored) {
        EditedSettings settings = new EditedSettings();
        settings.outro = stored.outro();
        settings.accentColour = stored.accentColour();
        settings.pauseAllowed = stored.pauseAllowed();
        settings.deadlineDays = stored.deadlineDays();
        settings.practice = stored.practice();
        settings.captions = stored.captions();
        settings.correctionHours = stored.correctionHours();
        return settings;
    }

    TemplateSettings toSettings() {
        return new TemplateSettings(
                outro == null ? "" : outro,
                accentColour == null ? "" : accentColour.strip(),
                pauseAllowed,
                deadlineDays,
                practice,
                captions,
                correctionHours == null ? 0 : correctionHours);
    }

    public String getOutro() {
        return outro;
    }

    public void setOutro(String outro) {
        this.outro = outro;
    }

    public String getAccentColour() {
        return accentColour;
    }

    public void setAccentColour(String accentColour) {
        this.accentColour = accentColour;
    }

    public boolean isPauseAllowed() {
        return pauseAllowed;
    }

    public void setPauseAllowed(boolean pauseAllowed) {
        this.pauseAllowed = pauseAllowed;
    }

    public Integer getDeadlineDays() {
        return deadlineDays;
    }

    public void setDeadlineDays(Integer deadlineDays) {
        this.deadlineDays = deadlineDays;
    }

    public boolean isPractice() {
        return practice;
    }

    public void setPractice(boolean practice) {
        this.practice = practice;
    }

    public Integer getCorrectionHours() {
        return correctionHours;
    }

    public void setCorrectionHours(Integer correctionHours) {
        this.correctionHours = correctionHours;
    }

    public boolean isCaptions() {
        return captions;
    }

    public void setCaptions(boolean captions) {
        this.captions = captions;
    }
}
