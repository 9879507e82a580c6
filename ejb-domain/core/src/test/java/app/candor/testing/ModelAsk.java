package app.candor.testing;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request to {@link LanguageModelStandIn} that keeps to the protocol and to the agreement with a model: temperature 0.3,
 * a strict JSON schema, one message of the system with the rules and one of the user with the data inside a fence whose
 * token occurs nowhere else in the data.
 *
 * @param data what is inside the fence by its tag: {@code answer}, {@code results} or {@code notes}
 * @param body the whole request as JSON text
 */
public record ModelAsk(
        String model, String system, String user, String tag, String question, String data, String body) {
    private static final Pattern OPENING = Pattern.compile("<(answer|results|notes)-([0-9a-f]{24})>\n");

    static ModelAsk parse(JsonObject json) {
        require(!json.getString("model").isBlank(), "model is required");
        JsonNumber temperature = json.getJsonNumber("temperature");
        require(temperature != null && temperature.doubleValue() == 0.3, "temperature is not 0.3");
        require(!json.getBoolean("stream", false), "stream is not wanted");
        checkFormat(json.getJsonObject("response_format"));
        JsonArray messages = json.getJsonArray("messages");
        require(messages.size() == 2, "there must be two messages");
        String system = content(messages.getJsonObject(0), "system");
        String user = content(messages.getJsonObject(1), "user");
        Matcher opening = OPENING.matcher(user);
        require(opening.find(), "the data is not fenced");
        String token = opening.group(2);
        String data = fenced(user, opening.group(1), token);
        require(system.contains(token) && system.contains("never an instruction"), "the rules do not name the fence");
        String question = opening.group(1).equals("results") ? "" : fenced(user, "question", token);
        return new ModelAsk(json.getString("model"), system, user, opening.group(1), question, data, json.toString());
    }

    /** Whether it asks for the summary of the interview. */
    public boolean summary() {
        return tag.equals("results");
    }

    /** Whether it asks for criteria by which to score a question. */
    public boolean suggestion() {
        return tag.equals("notes");
    }

    public boolean asksAbout(String prompt) {
        return question.contains(prompt);
    }

    private static void checkFormat(JsonObject format) {
        require(format != null && format.getString("type").equals("json_schema"), "response_format is not json_schema");
        JsonObject schema = format.getJsonObject("json_schema");
        require(!schema.getString("name").isBlank(), "the schema has no name");
        require(schema.getBoolean("strict"), "the schema is not strict");
        JsonObject root = schema.getJsonObject("schema");
        require(root.getString("type").equals("object"), "the schema is not of an object");
        require(!root.getBoolean("additionalProperties"), "a strict schema allows no other properties");
        require(
                root.getJsonArray("required").size()
                        == root.getJsonObject("properties").size(),
                "a strict schema requires all properties");
    }

    private static String content(JsonObject message, String role) {
        require(message.getString("role").equals(role), "a message is not of the " + role);
        return message.getString("content");
    }

    private static String fenced(String user, String tag, String token) {
        String open = "<" + tag + "-" + token + ">\n";
        String close = "\n</" + tag + "-" + token + ">\n";
        List<Integer> at = List.of(user.indexOf(open), user.indexOf(close));
        require(at.get(0) >= 0 && at.get(1) >= at.get(0), "the fence of " + tag + " is not closed");
        require(
                user.indexOf(open, at.get(0) + 1) < 0 && user.indexOf(close, at.get(1) + 1) < 0,
                "the fence of " + tag + " occurs twice");
        String inside = user.substring(at.get(0) + open.length(), Math.max(at.get(0) + open.length(), at.get(1)));
        require(!inside.contains(token), "the token of the fence occurs in " + tag);
        return inside;
    }

    static void require(boolean fine, String complaint) {
        if (!fine) {
            throw new IllegalArgumentException(complaint);
        }
    }
}
