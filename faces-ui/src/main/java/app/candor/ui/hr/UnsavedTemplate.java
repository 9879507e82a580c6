package app.candor.ui.hr;

import app.candor.interviewing.LimitKind;
import app.candor.interviewing.QuestionType;
import app.candor.shared.Problem;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.UUID;

/**
 * What a browser kept of a form that could not be saved, such as when the session was over.
 *
 * @param questions in their order; each as it was typed, right or not
 */
record UnsavedTemplate(String title, String intro, String language, List<EditedQuestion> questions) {
    /**
     * @param json as {@code template.js} writes it
     * @throws IllegalArgumentException for anything else
     */
    static UnsavedTemplate parse(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json == null ? "" : json))) {
            JsonObject copy = reader.readObject();
            return new UnsavedTemplate(
                    text(copy, "title"),
                    text(copy, "intro"),
                    text(copy, "language"),
                    copy.getJsonArray("questions").getValuesAs(JsonObject.class).stream()
                            .map(UnsavedTemplate::question)
                            .toList());
        } catch (JsonException | ClassCastException | NullPointerException | ArithmeticException | Problem e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static EditedQuestion question(JsonObject json) {
        EditedQuestion question = EditedQuestion.empty(QuestionType.ofCode(json.getString("type")));
        String id = text(json, "id");
        question.identify(id == null ? null : UUID.fromString(id));
        question.setPrompt(text(json, "prompt"));
        question.setRequired(json.getBoolean("required", true));
        question.setThinkSeconds(number(json, "think"));
        question.setAnswerSeconds(number(json, "answer"));
        String limit = text(json, "limit");
        question.setLimit(limit == null ? LimitKind.SOFT : LimitKind.ofCode(limit));
        question.setRetakes(number(json, "retakes"));
        question.setOptions(text(json, "options"));
        question.setCriteria(text(json, "criteria"));
        question.setAudioInstead(json.getBoolean("audio-instead", false));
        question.setTextInstead(json.getBoolean("text-instead", false));
        return question;
    }

    private static String text(JsonObject json, String key) {
        JsonValue value = json.get(key);
        return value instanceof JsonString string && !string.getString().isEmpty() ? string.getString() : null;
    }

    private static Integer number(JsonObject json, String key) {
        return json.get(key) instanceof JsonNumber number ? number.intValueExact() : null;
    }
}
