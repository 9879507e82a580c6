package app.candor.media.domain;

import app.candor.media.RecordingState;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores the code rather than the constant's name, as the API and the events do. */
@Converter
public class StateCode implements AttributeConverter<RecordingState, String> {
    @Override
    public String convertToDatabaseColumn(RecordingState value) {
        return value.code();
    }

    @Override
    public RecordingState convertToEntityAttribute(String code) {
        return RecordingState.ofCode(code);
    }
}
