package app.candor.launcher.doctor;

import java.util.Locale;

/**
 * What was found about one dependency.
 *
 * @param fix what to do, empty when nothing needs doing
 */
public record Finding(String dependency, State state, String text, String fix) {
    /** How well it is. */
    public enum State {
        OK("ok"),
        /** A feature is off because nobody asked for it. */
        OFF("off"),
        BROKEN("BROKEN");

        private final String word;

        State(String word) {
            this.word = word;
        }
    }

    static Finding ok(String dependency, String text) {
        return new Finding(dependency, State.OK, text, "");
    }

    static Finding off(String dependency, String text, String fix) {
        return new Finding(dependency, State.OFF, text, fix);
    }

    static Finding broken(String dependency, String text, String fix) {
        return new Finding(dependency, State.BROKEN, text, fix);
    }

    /** One line, and a second one with the fix. */
    public String line() {
        String first = String.format(Locale.ROOT, "  %-14s %-7s %s", dependency, state.word, text);
        return fix.isEmpty() ? first : first + "\n" + " ".repeat(25) + "→ " + fix;
    }

    /** What is wrong and what to do, in one sentence. */
    public String sentence() {
        return fix.isEmpty() ? text : dependency + ": " + text + "; " + fix + ".";
    }
}
