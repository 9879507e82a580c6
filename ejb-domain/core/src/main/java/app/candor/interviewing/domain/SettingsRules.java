package app.candor.interviewing.domain;

import app.candor.interviewing.TemplateSettings;
import app.candor.shared.Problem.Violation;
import java.util.Collection;

/** What the settings of a template may be. {@code null} fields are left alone and so not looked at. */
final class SettingsRules {
    /** WCAG 2.2, success criterion 1.4.3: what words need against what is behind them. */
    private static final double LEAST_CONTRAST = 4.5;

    private static final TextRule OUTRO = TextRule.prose("The closing words", 0, 10_000);
    private static final int MOST_DAYS = 365;
    private static final int MOST_HOURS = 168;

    private SettingsRules() {}

    static void check(TemplateSettings settings, Collection<Violation> violations) {
        if (settings == null) {
            return;
        }
        OUTRO.check("settings.outro", settings.outro(), violations);
        Integer days = settings.deadlineDays();
        if (days != null && (days < 1 || days > MOST_DAYS)) {
            violations.add(new Violation(
                    "settings.deadlineDays", "Candidates need between 1 and 365 days until the deadline."));
        }
        Integer hours = settings.correctionHours();
        if (hours != null && (hours < 0 || hours > MOST_HOURS)) {
            violations.add(new Violation(
                    "settings.correctionHours",
                    "Candidates may correct transcripts for up to 168 hours, or 0 for never."));
        }
        checkColour(settings.accentColour(), violations);
    }

    private static void checkColour(String colour, Collection<Violation> violations) {
        if (colour == null || colour.isEmpty()) {
            return;
        }
        if (!colour.matches("#[0-9A-Fa-f]{6}")) {
            violations.add(new Violation("settings.accentColour", "Write the colour such as #1a5fb4."));
        } else if (contrastWithWhite(colour) < LEAST_CONTRAST) {
            violations.add(new Violation(
                    "settings.accentColour",
                    "White words on this colour are hard to read. Choose a darker one: the contrast must be at least"
                            + " 4.5 to 1."));
        }
    }

    /**
     * Contrast ratio of WCAG 2.2.
     *
     * @param colour {@code #rrggbb}
     * @return 1–21
     */
    static double contrastWithWhite(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        double luminance =
                0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
        return 1.05 / (luminance + 0.05);
    }

    private static double linear(int channel) {
        double part = channel / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
