package app.candor.interviewing.domain;

import jakarta.json.Json;
import jakarta.json.JsonString;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.util.List;

/**
 * A short list of strings as a {@code jsonb} array in its owner's row. Lists are replaced, never changed in place.
 *
 * <p>The driver takes a string and gives back an object of its own whose {@code toString} is the JSON.
 */
@Converter
public class JsonStrings implements AttributeConverter<List<String>, Object> {
    @Override
    public Object convertToDatabaseColumn(List<String> strings) {
        return Json.createArrayBuilder(strings == null ? List.of() : strings)
                .build()
                .toString();
    }

    @Override
    public List<String> convertToEntityAttribute(Object json) {
        if (json == null) {
            return List.of();
        }
        try (var reader = Json.createReader(new StringReader(json.toString()))) {
            return reader.readArray().getValuesAs(JsonString::getString);
        }
    }
}
