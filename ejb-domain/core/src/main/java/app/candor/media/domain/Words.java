package app.candor.media.domain;

import app.candor.media.Word;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.util.List;

/** Keeps the words of a transcript as one JSON array: they are always read together. */
@Converter
public class Words implements AttributeConverter<List<Word>, String> {
    @Override
    public String convertToDatabaseColumn(List<Word> words) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        words.forEach(word -> array.add(Json.createObjectBuilder()
                .add("text", word.text())
                .add("startMs", word.startMs())
                .add("endMs", word.endMs())));
        return array.build().toString();
    }

    @Override
    public List<Word> convertToEntityAttribute(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(word -> new Word(
                            word.getString("text"),
                            word.getJsonNumber("startMs").longValueExact(),
                            word.getJsonNumber("endMs").longValueExact()))
                    .toList();
        }
    }
}
