package app.candor.notification;

import java.util.List;

/**
 * What mails a person gets.
 *
 * @param items every kind there is
 * @param revision changes with every change
 */
public record PreferencesView(List<Preference> items, long revision) {
    public PreferencesView {
        items = List.copyOf(items);
    }
}
