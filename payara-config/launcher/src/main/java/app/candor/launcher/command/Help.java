package app.candor.launcher.command;

/** {@code candor help}. */
public final class Help {
    public static final String TEXT = """
            candor up         start everything on this machine, at http://127.0.0.1:8080; Ctrl-C stops it
            candor serve      start the server against services of your own
            candor migrate    bring the database of `serve` to this version
            candor doctor     check every dependency and say how to fix it
            candor token WHO  print an access token of a demo person: hr, admin or candidate
            candor help       this

            Settings are environment variables: docs/guide/configuration.md.
            Exit codes: 0 fine, 1 a part did not start or was lost, 2 wrong command, 3 wrong setting,
            4 the machine lacks something, 5 the folder is not Candor's or is in use.""";

    private Help() {}
}
