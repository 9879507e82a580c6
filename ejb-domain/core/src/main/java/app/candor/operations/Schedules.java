package app.candor.operations;

import app.candor.shared.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What runs by itself, when it last did, and the switch. Callers need the role admin. */
@ApplicationScoped
public class Schedules {
    /** All of them. */
    public List<ScheduleView> list(Caller caller) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Switches one on or off; audited. */
    public ScheduleView enable(Caller caller, String name, boolean enabled) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Runs one at once, whatever its switch says. */
    public ScheduleView runNow(Caller caller, String name) {
        throw new UnsupportedOperationException("not built yet");
    }
}
