package app.candor.shared.outbox;

import app.candor.shared.DomainEvent;
import app.candor.shared.EventType;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.io.StringReader;
import java.time.Instant;
import java.util.UUID;

/**
 * The one envelope of every event: CloudEvents 1.0, structured JSON mode.
 *
 * @param id unique per event; what consumers recognise a repeated delivery by
 * @param type such as {@code invitation.completed}
 * @param subject id of the aggregate
 * @param data the event's own fields
 */
public record CloudEvent(UUID id, String type, String subject, Instant time, String dataschema, JsonObject data) {
    private static final Jsonb JSONB = JsonbBuilder.create();
    private static final String SOURCE = "urn:candor";

    /**
     * @throws IllegalArgumentException when the event's class lacks {@link EventType}
     */
    public static CloudEvent of(UUID id, DomainEvent event, Instant time) {
        EventType type = typeOf(event.getClass());
        JsonObject data;
        try (var reader = Json.createReader(new StringReader(JSONB.toJson(event)))) {
            data = reader.readObject();
        }
        return new CloudEvent(
                id,
                type.value(),
                event.aggregateId().toString(),
                time,
                "urn:candor:event:" + type.value() + ":" + type.version(),
                data);
    }

    public static EventType typeOf(Class<?> eventClass) {
        EventType type = eventClass.getAnnotation(EventType.class);
        if (type == null) {
            throw new IllegalArgumentException(eventClass.getName() + " has no @EventType");
        }
        return type;
    }

    /**
     * @throws jakarta.json.JsonException when the text is not a CloudEvent
     */
    public static CloudEvent parse(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            JsonObject envelope = reader.readObject();
            return new CloudEvent(
                    UUID.fromString(envelope.getString("id")),
                    envelope.getString("type"),
                    envelope.getString("subject"),
                    Instant.parse(envelope.getString("time")),
                    envelope.getString("dataschema"),
                    envelope.getJsonObject("data"));
        } catch (RuntimeException e) {
            throw new jakarta.json.JsonException("not a CloudEvent: " + e.getMessage(), e);
        }
    }

    public String toJson() {
        return Json.createObjectBuilder()
                .add("specversion", "1.0")
                .add("id", id.toString())
                .add("type", type)
                .add("source", SOURCE)
                .add("subject", subject)
                .add("time", time.toString())
                .add("datacontenttype", "application/json")
                .add("dataschema", dataschema)
                .add("data", data)
                .build()
                .toString();
    }

    /** The data as the record it was made from. */
    public <T extends DomainEvent> T as(Class<T> eventClass) {
        return JSONB.fromJson(data.toString(), eventClass);
    }

    public boolean is(Class<? extends DomainEvent> eventClass) {
        return typeOf(eventClass).value().equals(type);
    }
}
