package app.candor.shared.audit;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * What an action changed, before and after: only the fields that differ. Never a secret and nothing personal, because an
 * entry outlives the erasure of the person that it is about.
 */
public record Change(List<Field> fields) {
    private static final Change NONE = new Change(List.of());

    /**
     * @param before empty when there was nothing
     * @param after empty when nothing is left
     */
    public record Field(String name, String before, String after) {}

    public Change {
        fields = List.copyOf(fields);
    }

    public static Change none() {
        return NONE;
    }

    /** One field. Values are written by {@code toString}; {@code null} is empty. */
    public static Change of(String field, Object before, Object after) {
        return none().and(field, before, after);
    }

    /** What differs between two descriptions of the same thing, in the order of the fields' names. */
    public static Change between(Map<String, ?> before, Map<String, ?> after) {
        var names = new TreeSet<String>(before.keySet());
        names.addAll(after.keySet());
        Change change = none();
        for (String name : names) {
            change = change.and(name, before.get(name), after.get(name));
        }
        return change;
    }

    /** The same and one field more, unless that one did not change. */
    public Change and(String field, Object before, Object after) {
        String former = Objects.toString(before, "");
        String present = Objects.toString(after, "");
        if (former.equals(present)) {
            return this;
        }
        var all = new ArrayList<>(fields);
        all.add(new Field(field, former, present));
        return new Change(all);
    }

    /** As it is kept: {@code {"status":["active","suspended"]}}; empty when nothing changed. */
    String json() {
        if (fields.isEmpty()) {
            return "";
        }
        JsonObjectBuilder json = Json.createObjectBuilder();
        fields.forEach(field -> json.add(
                field.name(), Json.createArrayBuilder().add(field.before()).add(field.after())));
        return json.build().toString();
    }

    /** What {@link #json} wrote. */
    static Change parse(String json) {
        if (json.isEmpty()) {
            return NONE;
        }
        try (var reader = Json.createReader(new StringReader(json))) {
            JsonObject object = reader.readObject();
            return new Change(object.keySet().stream()
                    .map(name -> field(name, object.getJsonArray(name)))
                    .toList());
        }
    }

    private static Field field(String name, JsonArray pair) {
        return new Field(name, ((JsonString) pair.get(0)).getString(), ((JsonString) pair.get(1)).getString());
    }
}
