package app.candor.adapter.llm;

import app.candor.analysis.domain.Criterion;
import app.candor.analysis.domain.CriterionJudgement;
import app.candor.analysis.domain.Judgement;
import app.candor.analysis.port.RefusedReply;
import app.candor.analysis.port.UnusableReply;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads replies and believes nothing: a schema that was asked for is not a schema that was kept to. What is wrong is said
 * without repeating the reply, which may hold the candidate's words.
 */
final class ReplyJson {
    private static final String REFUSAL = "refusal";
    private static final int MOST_QUOTES = 5;
    private static final int MOST_POINTS = 5;
    private static final int LONGEST_TEXT = 2_000;
    private static final int MOST_SENTENCES = 3;

    private ReplyJson() {}

    /** How a refusal is kept, so that it is read like any other reply. */
    static String refusal(String words) {
        return Json.createObjectBuilder()
                .add(REFUSAL, words == null ? "" : words)
                .build()
                .toString();
    }

    static Judgement judgement(String reply) {
        JsonObject json = object(reply);
        JsonObject judged = require(json, "criteria", JsonObject.class, "an object");
        List<CriterionJudgement> criteria = new ArrayList<>();
        for (Criterion criterion : Criterion.values()) {
            JsonObject each = require(judged, criterion.code(), JsonObject.class, "an object");
            criteria.add(new CriterionJudgement(criterion, score(criterion, each), texts(each, "quotes", MOST_QUOTES)));
        }
        return new Judgement(
                criteria,
                texts(json, "strengths", MOST_POINTS),
                texts(json, "weaknesses", MOST_POINTS),
                shortened(require(json, "feedback", JsonString.class, "a text").getString()));
    }

    static String summary(String reply) {
        String text = require(object(reply), "summary", JsonString.class, "a text")
                .getString()
                .strip();
        if (text.isEmpty()) {
            throw new UnusableReply("the summary is empty");
        }
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(text);
        int end = 0;
        for (int i = 0; i < MOST_SENTENCES && end < text.length(); i++) {
            end = sentences.next();
        }
        return shortened(text.substring(0, end).strip());
    }

    private static JsonObject object(String reply) {
        JsonObject json;
        try (var reader = Json.createReader(new StringReader(reply))) {
            json = reader.readObject();
        } catch (JsonException | IllegalStateException e) {
            throw new UnusableReply("the reply is not one whole JSON object");
        }
        if (json.containsKey(REFUSAL)) {
            throw new RefusedReply("the model declined");
        }
        return json;
    }

    private static int score(Criterion criterion, JsonObject json) {
        JsonNumber number = require(json, "score", JsonNumber.class, "a number");
        if (!number.isIntegral()
                || number.bigDecimalValue().signum() < 0
                || number.bigDecimalValue().compareTo(java.math.BigDecimal.valueOf(Criterion.HIGHEST)) > 0) {
            throw new UnusableReply("the score of " + criterion.code() + " is not a whole number from 0 to 5");
        }
        return number.intValueExact();
    }

    private static List<String> texts(JsonObject json, String name, int most) {
        JsonArray array = require(json, name, JsonArray.class, "a list");
        List<String> texts = new ArrayList<>();
        for (JsonValue value : array) {
            if (!(value instanceof JsonString text)) {
                throw new UnusableReply(name + " holds something that is not a text");
            }
            if (!text.getString().isBlank() && texts.size() < most) {
                texts.add(shortened(text.getString()));
            }
        }
        return texts;
    }

    private static <T extends JsonValue> T require(JsonObject json, String name, Class<T> type, String what) {
        JsonValue value = json.get(name);
        if (!type.isInstance(value)) {
            throw new UnusableReply(name + " is missing or not " + what);
        }
        return type.cast(value);
    }

    private static String shortened(String text) {
        String plain = text.strip();
        return plain.length() <= LONGEST_TEXT ? plain : plain.substring(0, LONGEST_TEXT);
    }
}
