package app.candor.ui.shell;

import app.candor.shared.Trace;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** What an error page says so that the log's line about it can be found. */
@Named
@RequestScoped
public class Incident {
    public String getId() {
        return Trace.traceId();
    }
}
