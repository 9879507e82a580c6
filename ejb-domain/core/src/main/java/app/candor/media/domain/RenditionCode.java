package app.candor.media.domain;

import app.candor.media.RenditionKind;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores the code rather than the constant's name, as the API and the events do. */
@Converter
public class RenditionCode implements AttributeConverter<RenditionKind, String> {
    @Override
    public String convertToDatabaseColumn(RenditionKind value) {
        return value.code();
    }

    @Override
    public RenditionKind convertToEntityAttribute(String code) {
        return RenditionKind.ofCode(code);
    }
}
