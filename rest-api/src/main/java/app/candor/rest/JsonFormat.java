package app.candor.rest;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/** How the API writes JSON: enums as lower-case codes, absent values as {@code null}. */
@Provider
public class JsonFormat implements ContextResolver<Jsonb> {
    private final Jsonb jsonb = create();

    static Jsonb create() {
        return JsonbBuilder.create(new JsonbConfig()
                .withNullValues(true)
                .withSerializers(new Codes.Writer())
                .withDeserializers(new Codes.Reader()));
    }

    @Override
    public Jsonb getContext(Class<?> type) {
        return jsonb;
    }
}
