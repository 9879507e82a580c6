package app.candor.shared.jpa;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;

/**
 * A reference that may be absent: {@code @Convert(converter = NullableUuid.class)}. EclipseLink's own mapping fails to
 * read a null UUID; this one writes text, which needs {@code stringtype=unspecified} on the connection, and reads what the
 * driver gives, which is a {@link UUID}.
 */
@Converter
public class NullableUuid implements AttributeConverter<UUID, Object> {
    @Override
    public Object convertToDatabaseColumn(UUID id) {
        return id == null ? null : id.toString();
    }

    @Override
    public UUID convertToEntityAttribute(Object value) {
        return value == null ? null : UUID.fromString(value.toString());
    }
}
