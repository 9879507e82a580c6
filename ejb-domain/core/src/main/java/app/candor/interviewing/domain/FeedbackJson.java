package app.candor.interviewing.domain;

import app.candor.interviewing.SharedFeedback;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.util.List;
import java.util.UUID;

/** Feedback as a {@code jsonb} array; see {@link JsonStrings} for what the driver gives. */
@Converter
public class FeedbackJson implements AttributeConverter<List<SharedFeedback>, Object> {
    @Override
    public Object convertToDatabaseColumn(List<SharedFeedback> feedback) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        for (SharedFeedback one : feedback == null ? List.<SharedFeedback>of() : feedback) {
            all.add(Json.createObjectBuilder()
                    .add("questionId", one.questionId().toString())
                    .add("strengths", Json.createArrayBuilder(one.strengths()))
                    .add("advice", one.advice()));
        }
        return all.build().toString();
    }

    @Override
    public List<SharedFeedback> convertToEntityAttribute(Object json) {
        if (json == null) {
            return List.of();
        }
        try (var reader = Json.createReader(new StringReader(json.toString()))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(one -> new SharedFeedback(
                            UUID.fromString(one.getString("questionId")),
                            one.getJsonArray("strengths").getValuesAs(JsonString::getString),
                            one.getString("advice")))
                    .toList();
        }
    }
}
