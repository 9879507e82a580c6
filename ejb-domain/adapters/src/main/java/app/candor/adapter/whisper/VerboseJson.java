package app.candor.adapter.whisper;

import app.candor.media.Word;
import app.candor.media.port.Recognition;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The answer format {@code verbose_json}: {@code {language, text, words: [{word, start, end}], segments: [{text, start,
 * end}]}}, times in seconds.
 *
 * <p>An engine that leaves out the words has its segments spread evenly; one that leaves out both has its text spread over
 * the whole. Times are clipped to what was sent and made to go forward: engines invent times.
 */
final class VerboseJson {
    /** OpenAI names languages in English, others by code. */
    private static final Map<String, String> CODES = codes();

    private VerboseJson() {}

    /**
     * @throws RuntimeException when it is not such an answer
     */
    static Recognition parse(byte[] body, long durationMs) {
        JsonObject answer;
        try (var reader = Json.createReader(new ByteArrayInputStream(body))) {
            answer = reader.readObject();
        }
        String text = answer.getString("text").strip();
        List<Word> words = new ArrayList<>();
        if (has(answer, "words")) {
            for (JsonObject word : answer.getJsonArray("words").getValuesAs(JsonObject.class)) {
                words.add(new Word(word.getString("word").strip(), ms(word, "start"), ms(word, "end")));
            }
        } else if (has(answer, "segments")) {
            for (JsonObject segment : answer.getJsonArray("segments").getValuesAs(JsonObject.class)) {
                spread(segment.getString("text"), ms(segment, "start"), ms(segment, "end"), words);
            }
        } else {
            spread(text, 0, durationMs, words);
        }
        return new Recognition(language(answer), text, forward(words, durationMs));
    }

    private static boolean has(JsonObject answer, String array) {
        return answer.get(array) instanceof JsonArray values && !values.isEmpty();
    }

    private static long ms(JsonObject object, String name) {
        return Math.round(object.getJsonNumber(name).doubleValue() * 1000);
    }

    private static void spread(String text, long startMs, long endMs, List<Word> words) {
        String[] parts = text.strip().split("\\s+");
        for (int i = 0; i < parts.length && !parts[i].isEmpty(); i++) {
            long length = endMs - startMs;
            words.add(
                    new Word(parts[i], startMs + length * i / parts.length, startMs + length * (i + 1) / parts.length));
        }
    }

    private static List<Word> forward(List<Word> words, long durationMs) {
        List<Word> result = new ArrayList<>();
        long last = 0;
        for (Word word : words) {
            if (word.text().isBlank()) {
                continue;
            }
            long start = Math.max(last, Math.min(word.startMs(), durationMs));
            long end = Math.max(start, Math.min(word.endMs(), durationMs));
            result.add(new Word(word.text(), start, end));
            last = start;
        }
        return result;
    }

    private static String language(JsonObject answer) {
        if (!(answer.get("language") instanceof jakarta.json.JsonString said)
                || said.getString().isBlank()) {
            return null;
        }
        String language = said.getString().strip().toLowerCase(Locale.ROOT);
        return CODES.getOrDefault(language, language.length() == 2 ? language : null);
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new TreeMap<>();
        for (String code : Locale.getISOLanguages()) {
            codes.put(
                    Locale.forLanguageTag(code)
                            .getDisplayLanguage(Locale.ENGLISH)
                            .toLowerCase(Locale.ROOT),
                    code);
        }
        return codes;
    }
}
