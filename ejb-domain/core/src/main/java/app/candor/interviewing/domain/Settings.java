package app.candor.interviewing.domain;

import app.candor.interviewing.TemplateSettings;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;

/** How an interview is held. Replaced as a whole. */
@Embeddable
public class Settings {
    static final TemplateSettings DEFAULT = new TemplateSettings("", "", true, 14, true, true, 0);

    private String outro;

    @Column(name = "accent_colour")
    private String accentColour;

    @Column(name = "pause_allowed")
    private boolean pauseAllowed;

    @Column(name = "deadline_days")
    private int deadlineDays;

    private boolean practice;
    private boolean captions;

    @Column(name = "correction_hours")
    private int correctionHours;

    protected Settings() {}

    /** What is wanted, and {@code before} for what is not said. */
    static Settings of(TemplateSettings wanted, TemplateSettings before) {
        var settings = new Settings();
        TemplateSettings said = wanted == null ? before : wanted;
        settings.outro = Objects.requireNonNullElse(said.outro(), before.outro());
        settings.accentColour = Objects.requireNonNullElse(said.accentColour(), before.accentColour())
                .toLowerCase(java.util.Locale.ROOT);
        settings.pauseAllowed = Objects.requireNonNullElse(said.pauseAllowed(), before.pauseAllowed());
        settings.deadlineDays = Objects.requireNonNullElse(said.deadlineDays(), before.deadlineDays());
        settings.practice = Objects.requireNonNullElse(said.practice(), before.practice());
        settings.captions = Objects.requireNonNullElse(said.captions(), before.captions());
        settings.correctionHours = Objects.requireNonNullElse(said.correctionHours(), before.correctionHours());
        return settings;
    }

    TemplateSettings view() {
        return new TemplateSettings(
                outro, accentColour, pauseAllowed, deadlineDays, practice, captions, correctionHours);
    }
}
