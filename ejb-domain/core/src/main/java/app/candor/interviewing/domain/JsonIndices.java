package app.candor.interviewing.domain;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.util.List;

/** A short list of whole numbers as a {@code jsonb} array in its owner's row; none at all is {@code null}. */
@Converter
public class JsonIndices implements AttributeConverter<List<Integer>, Object> {
    @Override
    public Object convertToDatabaseColumn(List<Integer> indices) {
        return indices == null ? null : Json.createArrayBuilder(indices).build().toString();
    }

    @Override
    public List<Integer> convertToEntityAttribute(Object json) {
        if (json == null) {
            return null;
        }
        try (var reader = Json.createReader(new StringReader(json.toString()))) {
            return reader.readArray().getValuesAs(JsonNumber::intValue);
        }
    }
}
