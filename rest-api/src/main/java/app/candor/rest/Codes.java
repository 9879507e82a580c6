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
public final class Codes {
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
            Object constant = find(constants, parser.getString());
            if (constant == null) {
                throw new UnknownCode(sentence(constants));
            }
            return (Enum) constant;
        }
    }

    /**
     * The value of a query parameter.
     *
     * @return {@code null} when it is absent or blank
     * @throws Problem {@code invalid} for a code that is none of the type's
     */
    public static <T extends Enum<T>> T ofParameter(String name, Class<T> type, String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        Object constant = find(type.getEnumConstants(), given);
        if (constant == null) {
            throw Problem.invalid(name, sentence(type.getEnumConstants()));
        }
        return type.cast(constant);
    }

    private static Object find(Object[] constants, String given) {
        return Arrays.stream(constants)
                .filter(constant -> code(constant).equals(given))
                .findFirst()
                .orElse(null);
    }

    private static String sentence(Object[] constants) {
        return "This must be one of "
                + Arrays.stream(constants).map(Codes::code).collect(Collectors.joining(", ")) + ".";
    }
}
