package app.candor.media.domain;

import app.candor.media.Word;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** Keeps the words of a transcript as one JSON array: they are always read together. */
@Converter
public class Words implements AttributeConverter<List<Word>, String> {
    private static final Jsonb JSONB = JsonbBuilder.create();

    @Override
    public String convertToDatabaseColumn(List<Word> words) {
        return JSONB.toJson(words);
    }

    @Override
    public List<Word> convertToEntityAttribute(String json) {
        return List.of(JSONB.fromJson(json, Word[].class));
    }
}
