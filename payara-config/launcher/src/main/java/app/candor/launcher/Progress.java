package app.candor.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Tells a person what is going on, a line per part. */
public final class Progress {
    private final PrintStream out;

    public Progress(PrintStream out) {
        this.out = out;
    }

    /** One that says nothing, for tests. */
    public static Progress silent() {
        return new Progress(null);
    }

    public void line(String text) {
        if (out != null) {
            out.println(text);
            out.flush();
        }
    }

    /** A part is usable. */
    public void started(String name, Duration took, String where) {
        line(String.format(Locale.ROOT, "  %-18s %6.1f s   %s", name, took.toMillis() / 1000.0, where));
    }
}
