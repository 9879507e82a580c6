package app.candor.ui.ops;

import app.candor.operations.ScheduleView;
import app.candor.operations.Schedules;
import app.candor.shared.CurrentCaller;
import app.candor.ui.shell.News;
import app.candor.ui.shell.Texts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** What runs by itself, with its switch. */
@Named
@ViewScoped
public class ScheduleList implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    CurrentCaller caller;

    @Inject
    Schedules schedules;

    private transient List<ScheduleView> items;

    public void load() {
        items = schedules.list(caller.get());
    }

    public void enable(String name, boolean enabled) {
        schedules.enable(caller.get(), name, enabled);
        load();
        News.good(Texts.get(enabled ? "schedules.on.done" : "schedules.off.done", name));
    }

    public void runNow(String name) {
        schedules.runNow(caller.get(), name);
        load();
        News.good(Texts.get("schedules.ran", name));
    }

    public List<ScheduleView> getItems() {
        if (items == null) {
            load();
        }
        return items;
    }
}
