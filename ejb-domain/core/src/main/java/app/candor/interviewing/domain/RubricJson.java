package app.candor.interviewing.domain;

import app.candor.interviewing.Criterion;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** Criteria as a {@code jsonb} array in their question's row. Replaced as a whole. */
@Converter
public class RubricJson implements AttributeConverter<List<Criterion>, Object> {
    private static final Jsonb JSONB = JsonbBuilder.create();

    @Override
    public Object convertToDatabaseColumn(List<Criterion> rubric) {
        return JSONB.toJson((rubric == null ? List.<Criterion>of() : rubric).toArray(new Criterion[0]));
    }

    @Override
    public List<Criterion> convertToEntityAttribute(Object json) {
        return json == null ? List.of() : List.of(JSONB.fromJson(json.toString(), Criterion[].class));
    }
}
