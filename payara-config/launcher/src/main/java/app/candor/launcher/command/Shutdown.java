package app.candor.launcher.command;

import app.candor.launcher.ExitCode;
import app.candor.launcher.Progress;
import app.candor.launcher.Refusal;
import app.candor.launcher.home.Home;
import app.candor.launcher.part.Parts;

/** Stops the parts once: at Ctrl-C, at a termination signal, or when one of them is lost. */
final class Shutdown {
    private final Parts parts;
    private final Home home;
    private final Progress progress;
    private boolean done;

    private Shutdown(Parts parts, Home home, Progress progress) {
        this.parts = parts;
        this.home = home;
        this.progress = progress;
    }

    static Shutdown install(Parts parts, Home home, Progress progress) {
        Shutdown shutdown = new Shutdown(parts, home, progress);
        Runtime.getRuntime().addShutdownHook(new Thread(shutdown::now, "shutdown"));
        return shutdown;
    }

    /**
     * Waits until a part ends by itself. A signal ends the process before this returns.
     *
     * @throws Refusal with the part and why it ended
     */
    void awaitLoss() {
        String lost = parts.loss().join();
        throw new Refusal(ExitCode.FAILED, lost + "; see " + home.logs() + ".");
    }

    synchronized void now() {
        if (done) {
            return;
        }
        done = true;
        progress.line("Stopping.");
        parts.close();
        home.close();
        progress.line("Stopped.");
    }
}
