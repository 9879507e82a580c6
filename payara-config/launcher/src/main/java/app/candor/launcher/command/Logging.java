package app.candor.launcher.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Keeps the chatter of the libraries off the terminal. */
public final class Logging {
    private static final int LIMIT_BYTES = 20_000_000;

    private Logging() {}

    static void toFile(Path file) {
        try {
            quiet();
            FileHandler handler = new FileHandler(file.toString().replace("%", "%%"), LIMIT_BYTES, 3, true);
            handler.setFormatter(new SimpleFormatter());
            Logger.getLogger("").addHandler(handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Drops what libraries log: the command prints what matters. */
    public static void quiet() {
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        root.setLevel(Level.INFO);
    }
}
