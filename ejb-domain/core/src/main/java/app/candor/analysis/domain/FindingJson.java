package app.candor.analysis.domain;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** A finding as {@code jsonb}. */
@Converter
public class FindingJson implements AttributeConverter<Finding, Object> {
    private static final Jsonb JSONB = JsonbBuilder.create();

    @Override
    public Object convertToDatabaseColumn(Finding finding) {
        return finding == null ? null : JSONB.toJson(finding);
    }

    @Override
    public Finding convertToEntityAttribute(Object json) {
        return json == null ? null : JSONB.fromJson(json.toString(), Finding.class);
    }
}
