package app.candor.launcher.part;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what the server answers at {@code /health/ready}. */
public final class Readiness {
    private Readiness() {}

    /** Names of the checks that are down, with their reasons: {@code object-store (no answer within 3000 ms)}. */
    public static String down(String body) {
        List<String> down = new ArrayList<>();
        try {
            for (JsonNode check : JsonMapper.shared().readTree(body).path("checks")) {
                if (check.path("status").asString("").equals("DOWN")) {
                    String reason = check.path("data").path("reason").asString("");
                    down.add(check.path("name").asString("") + (reason.isEmpty() ? "" : " (" + reason + ")"));
                }
            }
        } catch (JacksonException e) {
            // A page of the server itself, before the application is there.
            return "the application is not there yet";
        }
        return down.isEmpty() ? "it does not say why" : String.join(", ", down);
    }
}
