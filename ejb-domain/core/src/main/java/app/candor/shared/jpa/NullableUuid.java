package app.candor.shared.jpa;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;

/**
 * A reference that may be absent: {@code @Convert(converter = NullableUuid.class)}. EclipseLink's own mapping fails to
 * read a null UUID; this one needs {@code stringtype=unspecified} on the connection, which ours has.
 */
@Converter
public class NullableUuid implements AttributeConverter<UUID, String> {
    @Override
    public String convertToDatabaseColumn(UUID id) {
        return id == null ? null : id.toString();
    }

    @Override
    public UUID convertToEntityAttribute(String text) {
        return text == null ? null : UUID.fromString(text);
    }
}
