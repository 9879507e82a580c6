package app.candor.launcher;

/** What the command tells the shell. */
public enum ExitCode {
    OK(0),
    /** A part did not start or ended by itself. */
    FAILED(1),
    /** There is no such command, or its arguments are wrong. */
    USAGE(2),
    /** A setting has a wrong value or is missing. */
    CONFIGURATION(3),
    /** The machine lacks something: a port, disk, memory, a tool, the platform. */
    MACHINE(4),
    /** The folder is not ours, or is in use by another start. */
    HOME(5);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
