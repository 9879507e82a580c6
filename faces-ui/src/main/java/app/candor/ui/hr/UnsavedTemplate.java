package app.candor.ui.hr;

import app.candor.interviewing.Criterion;
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
record UnsavedTemplate(
        String title, String intro, String language, EditedSettings settings, List<EditedQuestion> questions) {
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
                    settings(copy.getJsonObject("settings")),
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
        question.setCompetency(text(json, "competency"));
        if (json.containsKey("rubric")) {
            json.getJsonArray("rubric").getValuesAs(JsonObject.class).forEach(criterion -> question.getRubric()
                    .add(EditedCriterion.of(new Criterion(
                            text(criterion, "competency"),
                            number(criterion, "weight"),
                            text(criterion, "anchor0"),
                            text(criterion, "anchor3"),
                            text(criterion, "anchor5")))));
        }
        return question;
    }

    /** @param json {@code null} in a copy of a page from before there were settings */
    private static EditedSettings settings(JsonObject json) {
        if (json == null) {
            return null;
        }
        EditedSettings settings = new EditedSettings();
        settings.setOutro(text(json, "outro"));
        settings.setAccentColour(text(json, "accent"));
        settings.setDeadlineDays(number(json, "deadline"));
        settings.setPauseAllowed(json.getBoolean("pause", true));
        settings.setPractice(json.getBoolean("practice", true));
        settings.setCaptions(json.getBoolean("captions", true));
        return settings;
    }

    private static String text(JsonObject json, String key) {
        JsonValue value = json.get(key);
        return value instanceof JsonString string && !string.getString().isEmpty() ? string.getString() : null;
    }

    private static Integer number(JsonObject json, String key) {
        return json.get(key) instanceof JsonNumber number ? number.intValueExact() : null;
    }
}
