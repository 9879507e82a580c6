package app.candor.launcher.command;

import app.candor.launcher.DemoPerson;
import app.candor.shared.config.Setting;
import app.candor.shared.config.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a person wants to know once everything runs. */
final class Welcome {
    private Welcome() {}

    static List<String> afterUp(Settings settings, long tookNanos) {
        List<String> lines = new ArrayList<>();
        lines.add(ready(settings, tookNanos));
        if (settings.flag(Setting.DEMO)) {
            lines.add("");
            lines.add("Demo sign-ins (development defaults; CANDOR_DEMO=false leaves them out of a new installation):");
            for (DemoPerson person : DemoPerson.values()) {
                lines.add(String.format(
                        Locale.ROOT, "  %-10s %-20s %s", person.code(), person.userName(), person.password()));
            }
            lines.add("  candor token hr prints an access token for /api/v1");
        }
        addEnd(lines, settings, "Ctrl-C stops everything.");
        return lines;
    }

    static List<String> afterServe(Settings settings, long tookNanos) {
        List<String> lines = new ArrayList<>();
        lines.add(ready(settings, tookNanos));
        String issuer = settings.get(Setting.OIDC_ISSUER);
        if (Token.demoRealm(issuer)) {
            lines.add("");
            lines.add("WARNING: " + issuer + " lets the demo people in with their published passwords; delete them and"
                    + " the client " + Token.CLIENT + " before strangers can reach it.");
        }
        addEnd(lines, settings, "Ctrl-C stops the server.");
        return lines;
    }

    private static String ready(Settings settings, long tookNanos) {
        return String.format(
                Locale.ROOT, "Candor is ready after %.1f s: %s", tookNanos / 1e9, settings.get(Setting.BASE_URL));
    }

    private static void addEnd(List<String> lines, Settings settings, String stop) {
        List<String> off = off(settings);
        if (!off.isEmpty()) {
            lines.add("");
            lines.add("Off for want of a setting:");
            off.forEach(line -> lines.add("  " + line));
        }
        lines.add("");
        lines.add(stop);
    }

    private static List<String> off(Settings settings) {
        List<String> off = new ArrayList<>();
        if (settings.find(Setting.SPEECH_API_KEY).isEmpty()) {
            off.add("transcription: recordings play but are not transcribed (CANDOR_SPEECH_API_KEY)");
        }
        if (settings.find(Setting.AI_API_KEY).isEmpty()) {
            off.add("scoring by a language model: built-in measures only (CANDOR_AI_API_KEY)");
        }
        if (settings.find(Setting.SMTP_HOST).isEmpty()) {
            off.add("mail: links of invitations are copied by hand (CANDOR_SMTP_HOST)");
        }
        return off;
    }
}
