package app.candor.testing;

import app.candor.shared.DomainEvent;
import app.candor.shared.Ids;
import app.candor.shared.outbox.CloudEvent;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;

/** Holds an event, as it is really serialised, against its schema in {@code resources/events}. */
public final class EventSchema {
    private EventSchema() {}

    /** What the schema has to say against the event's data; empty when it fits. */
    public static List<String> complaints(DomainEvent event) {
        return complaints(
                event, CloudEvent.of(Ids.next(), event, Instant.now()).data().toString());
    }

    /** The same for data that is not what this event would write. */
    public static List<String> complaints(DomainEvent event, String data) {
        var type = CloudEvent.typeOf(event.getClass());
        String name = "/events/" + type.value() + ".v" + type.version() + ".json";
        try (InputStream schema = EventSchema.class.getResourceAsStream(name)) {
            if (schema == null) {
                throw new IllegalStateException("no schema " + name);
            }
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(schema)
                    .validate(data, InputFormat.JSON, context -> context.getExecutionConfig()
                            .setFormatAssertionsEnabled(true))
                    .stream()
                    .map(ValidationMessage::getMessage)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
