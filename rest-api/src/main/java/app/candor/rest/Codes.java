package app.candor.rest;

import app.candor.shared.Problem;
import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.bind.serializer.JsonbSerializer;
import jakarta.json.bind.serializer.SerializationContext;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonParser;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Every enum of the API is its lower-case name: {@code SINGLE_CHOICE} is {@code "single_choice"}. */
@SuppressWarnings("rawtypes") // JSON-B finds a serializer for all enums only by the raw type
final class Codes {
    private Codes() {}

    private static String code(Object constant) {
        return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT);
    }

    static final class Writer implements JsonbSerializer<Enum> {
        @Override
        public void serialize(Enum constant, JsonGenerator generator, SerializationContext context) {
            generator.write(code(constant));
        }
    }

    static final class Reader implements JsonbDeserializer<Enum> {
        @Override
        public Enum deserialize(JsonParser parser, DeserializationContext context, Type type) {
            Object[] constants = ((Class<?>) type).getEnumConstants();
            String given = parser.getString();
            for (Object constant : constants) {
                if (code(constant).equals(given)) {
                    return (Enum) constant;
                }
            }
            String choices = Arrays.stream(constants).map(Codes::code).collect(Collectors.joining(", "));
            String field = ((Class<?>) type).getSimpleName();
            throw Problem.invalid(
                    field.substring(0, 1).toLowerCase(Locale.ROOT) + field.substring(1),
                    "This must be one of " + choices + ".");
        }
    }
}
