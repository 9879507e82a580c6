package app.candor.interviewing.domain;

import app.candor.shared.Problem;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An object in a file, and where it stands, so that every complaint names its place. An absent field is {@code null}, or no
 * elements.
 *
 * @param path such as {@code questions[2].}; empty for the whole
 */
record JsonPlace(String path, JsonObject json) {

    void knowOnly(Set<String> names) {
        json.keySet().stream().filter(name -> !names.contains(name)).findFirst().ifPresent(name -> {
            throw complaint(name, "This field is not known here. Check its spelling or remove it.");
        });
    }

    String text(String name) {
        JsonValue value = value(name);
        if (value == null) {
            return null;
        }
        return text(path + name, value);
    }

    private static String text(String place, JsonValue value) {
        if (value instanceof JsonString string) {
            return string.getString();
        }
        throw at(place, "This must be a text in quotation marks.");
    }

    Integer number(String name) {
        JsonValue value = value(name);
        if (value == null) {
            return null;
        }
        if (value instanceof JsonNumber number
                && number.isIntegral()
                && number.bigIntegerValue().bitLength() < 32) {
            return number.intValue();
        }
        throw complaint(name, "This must be a whole number.");
    }

    Boolean flag(String name) {
        JsonValue value = value(name);
        if (value == null) {
            return null;
        }
        if (value.equals(JsonValue.TRUE) || value.equals(JsonValue.FALSE)) {
            return value.equals(JsonValue.TRUE);
        }
        throw complaint(name, "This must be true or false.");
    }

    JsonPlace object(String name) {
        JsonValue value = value(name);
        return value == null ? null : object(path + name, value);
    }

    private static JsonPlace object(String place, JsonValue value) {
        if (value.getValueType() == JsonValue.ValueType.OBJECT) {
            return new JsonPlace(place + ".", value.asJsonObject());
        }
        throw at(place, "This must be an object in braces.");
    }

    List<JsonPlace> objects(String name) {
        return elements(name, JsonPlace::object);
    }

    List<String> texts(String name) {
        return elements(name, JsonPlace::text);
    }

    <T> T code(String name, T[] all, Function<T, String> code) {
        JsonValue value = value(name);
        return value == null ? null : code(path + name, value, all, code);
    }

    <T> List<T> codes(String name, T[] all, Function<T, String> code) {
        return elements(name, (place, value) -> code(place, value, all, code));
    }

    private static <T> T code(String place, JsonValue value, T[] all, Function<T, String> code) {
        String given = text(place, value);
        return Arrays.stream(all)
                .filter(each -> code.apply(each).equals(given))
                .findFirst()
                .orElseThrow(() -> at(
                        place,
                        "This must be one of " + Arrays.stream(all).map(code).collect(Collectors.joining(", ")) + "."));
    }

    private interface Reading<T> {
        T read(String place, JsonValue value);
    }

    private <T> List<T> elements(String name, Reading<T> reading) {
        JsonValue value = value(name);
        if (value == null) {
            return List.of();
        }
        if (value.getValueType() != JsonValue.ValueType.ARRAY) {
            throw complaint(name, "This must be a list in brackets.");
        }
        List<T> read = new ArrayList<>();
        for (JsonValue each : value.asJsonArray()) {
            read.add(reading.read(path + name + "[" + read.size() + "]", each));
        }
        return read;
    }

    private JsonValue value(String name) {
        JsonValue value = json.get(name);
        return value == null || value.equals(JsonValue.NULL) ? null : value;
    }

    private Problem complaint(String name, String sentence) {
        return at(path + name, sentence);
    }

    private static Problem at(String place, String sentence) {
        return Problem.invalid(place, sentence);
    }
}
