package app.candor.media.domain;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores the code rather than the constant's name. */
@Converter
public class ContainerCode implements AttributeConverter<Container, String> {
    @Override
    public String convertToDatabaseColumn(Container value) {
        return value.code();
    }

    @Override
    public Container convertToEntityAttribute(String code) {
        return Container.ofCode(code);
    }
}
