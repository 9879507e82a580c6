package app.candor.media.domain;

import app.candor.media.RecordingKind;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** Stores the code rather than the constant's name, as the API does. */
@Converter
public class KindCode implements AttributeConverter<RecordingKind, String> {
    @Override
    public String convertToDatabaseColumn(RecordingKind value) {
        return value.code();
    }

    @Override
    public RecordingKind convertToEntityAttribute(String code) {
        return RecordingKind.valueOf(code.toUpperCase(Locale.ROOT));
    }
}
