package app.candor.ui.shell;

import java.time.ZoneId;
import java.util.List;

/** The time zones that a person chooses from: those named after a place. */
public final class TimeZones {
    private TimeZones() {}

    public static List<String> named() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.indexOf('/') > 0 && !zone.startsWith("Etc/") && !zone.startsWith("SystemV/"))
                .sorted()
                .toList();
    }
}
