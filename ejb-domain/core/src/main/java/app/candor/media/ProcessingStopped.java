package app.candor.media;

/** Work on a recording ended early because somebody asked for it. A restart goes on from there. */
public class ProcessingStopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ProcessingStopped() {
        super("Stopped on request.");
    }
}
