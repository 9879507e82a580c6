package app.candor.rest.contract;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** The schemas of records as {@code JsonFormat} writes them; each record is described once, under its simple name. */
final class RecordSchemas {
    private static final Set<Class<?>> WHOLE = Set.of(int.class, Integer.class, long.class, Long.class);
    private static final Set<Class<?>> FRACTION = Set.of(double.class, Double.class, float.class, Float.class);

    private final Map<String, Schema> schemas = new TreeMap<>();
    private final Map<String, Type> described = new TreeMap<>();

    /** Every record that was asked for, with those that it is made of. */
    Map<String, Schema> all() {
        return schemas;
    }

    /** Describes a type where it is used: a reference for a record, the schema itself for everything else. */
    Schema of(Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic(generic);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            return reference(name(plain), plain, plain, Map.of());
        }
        if (plain.isEnum()) {
            Schema codes = OASFactory.createSchema().type(SchemaType.STRING);
            Arrays.stream(plain.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
                    .forEach(codes::addEnumeration);
            return codes;
        }
        return simple(plain);
    }

    private static Schema simple(Class<?> type) {
        Schema schema = OASFactory.createSchema();
        if (type == UUID.class) {
            return schema.type(SchemaType.STRING).format("uuid");
        }
        if (type == Instant.class) {
            return schema.type(SchemaType.STRING).format("date-time");
        }
        if (WHOLE.contains(type)) {
            return schema.type(SchemaType.INTEGER);
        }
        if (FRACTION.contains(type)) {
            return schema.type(SchemaType.NUMBER);
        }
        if (type == boolean.class || type == Boolean.class) {
            return schema.type(SchemaType.BOOLEAN);
        }
        return schema.type(type == String.class ? SchemaType.STRING : SchemaType.OBJECT);
    }

    private Schema generic(ParameterizedType type) {
        Class<?> raw = (Class<?>) type.getRawType();
        Type[] arguments = type.getActualTypeArguments();
        if (Collection.class.isAssignableFrom(raw)) {
            return OASFactory.createSchema().type(SchemaType.ARRAY).items(of(arguments[0]));
        }
        if (Map.class.isAssignableFrom(raw)) {
            return OASFactory.createSchema().type(SchemaType.OBJECT).additionalPropertiesSchema(of(arguments[1]));
        }
        // A slice of a list, the only generic record: PageOfTemplateSummary.
        String name = raw.getSimpleName() + "Of" + name((Class<?>) arguments[0]);
        return reference(name, type, raw, Map.of(raw.getTypeParameters()[0], arguments[0]));
    }

    private Schema reference(String name, Type type, Class<?> record, Map<? extends Type, Type> variables) {
        Type before = described.putIfAbsent(name, type);
        if (before == null) {
            Schema schema = OASFactory.createSchema().type(SchemaType.OBJECT);
            schemas.put(name, schema);
            for (RecordComponent component : record.getRecordComponents()) {
                schema.addProperty(component.getName(), of(known(component.getGenericType(), variables)));
            }
        } else if (!before.equals(type)) {
            throw new IllegalStateException("two records are named " + name + ": " + before + " and " + type);
        }
        return OASFactory.createSchema().ref(name);
    }

    /** The element of a generic record's list, and the list of it. */
    private static Type known(Type type, Map<? extends Type, Type> variables) {
        if (type instanceof ParameterizedType list && variables.containsKey(list.getActualTypeArguments()[0])) {
            return new ListOf(variables.get(list.getActualTypeArguments()[0]));
        }
        return variables.getOrDefault(type, type);
    }

    private record ListOf(Type element) implements ParameterizedType {
        @Override
        public Type[] getActualTypeArguments() {
            return new Type[] {element};
        }

        @Override
        public Type getRawType() {
            return java.util.List.class;
        }

        @Override
        public Type getOwnerType() {
            return null;
        }
    }

    static String name(Class<?> type) {
        var named = type.getAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
        return named == null || named.name().isEmpty() ? type.getSimpleName() : named.name();
    }
}
