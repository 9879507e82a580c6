package app.candor.media.domain;

import app.candor.media.TranscriptState;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores the code rather than the constant's name, as the API and the events do. */
@Converter
public class TranscriptCode implements AttributeConverter<TranscriptState, String> {
    @Override
    public String convertToDatabaseColumn(TranscriptState value) {
        return value.code();
    }

    @Override
    public TranscriptState convertToEntityAttribute(String code) {
        return TranscriptState.ofCode(code);
    }
}
