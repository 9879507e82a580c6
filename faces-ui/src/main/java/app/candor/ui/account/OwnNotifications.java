package app.candor.ui.account;

import app.candor.notification.Preference;
import app.candor.notification.Preferences;
import app.candor.notification.PreferencesView;
import app.candor.shared.Caller;
import app.candor.shared.CurrentCaller;
import app.candor.shared.Role;
import app.candor.ui.shell.News;
import app.candor.ui.shell.Texts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** Which mails a person who invites candidates wants. */
@Named
@ViewScoped
public class OwnNotifications implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    CurrentCaller caller;

    @Inject
    Preferences preferences;

    private final ArrayList<Choice> choices = new ArrayList<>();
    private long revision;

    /** A box to tick. */
    public static final class Choice implements Serializable {
        private static final long serialVersionUID = 1L;

        private final String kind;
        private boolean wanted;

        Choice(String kind, boolean wanted) {
            this.kind = kind;
            this.wanted = wanted;
        }

        public String getKind() {
            return kind;
        }

        public boolean isWanted() {
            return wanted;
        }

        public void setWanted(boolean wanted) {
            this.wanted = wanted;
        }
    }

    public void load() {
        if (isHiring()) {
            show(preferences.get(caller.get()));
        }
    }

    public void save() {
        List<Preference> chosen = choices.stream()
                .map(choice -> new Preference(choice.getKind(), choice.isWanted(), false))
                .toList();
        show(preferences.change(caller.get(), chosen, revision));
        News.good(Texts.get("notifications.saved"));
    }

    private void show(PreferencesView view) {
        choices.clear();
        view.items().stream()
                .filter(preference -> !preference.mandatory())
                .forEach(preference -> choices.add(new Choice(preference.kind(), preference.wanted())));
        revision = view.revision();
    }

    /** Only they are written to about candidates. */
    public boolean isHiring() {
        return caller.get() instanceof Caller.Person person && person.is(Role.HR);
    }

    public List<Choice> getChoices() {
        return choices;
    }
}
