package app.candor.testing;

import app.candor.testing.LanguageModelStandIn.Misbehaviour;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What {@link LanguageModelStandIn} answers: a chat completion whose content follows from the request. */
record ModelReply(ModelAsk ask, int score) {
    private static final List<String> CRITERIA = List.of("relevance", "completeness", "clarity", "depth");
    private static final int QUOTE_WORDS = 6;

    String body(Optional<Misbehaviour> misbehaviour) {
        if (misbehaviour.filter(Misbehaviour.NO_COMPLETION::equals).isPresent()) {
            return "<html><body>Bad gateway</body></html>";
        }
        JsonObjectBuilder message = Json.createObjectBuilder().add("role", "assistant");
        if (misbehaviour.filter(Misbehaviour.REFUSAL::equals).isPresent()) {
            message.add("content", JsonValue.NULL).add("refusal", "I cannot help with that.");
        } else {
            message.add("content", content(misbehaviour));
        }
        return Json.createObjectBuilder()
                .add("id", "chatcmpl-stand-in")
                .add("object", "chat.completion")
                .add("created", 1_700_000_000)
                .add("model", ask.model())
                .add(
                        "choices",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("index", 0)
                                        .add("message", message)
                                        .add("finish_reason", "stop")))
                .add(
                        "usage",
                        Json.createObjectBuilder()
                                .add("prompt_tokens", 100)
                                .add("completion_tokens", 100)
                                .add("total_tokens", 200))
                .build()
                .toString();
    }

    private String content(Optional<Misbehaviour> misbehaviour) {
        String good = good(misbehaviour).toString();
        if (misbehaviour.isEmpty()) {
            return good;
        }
        return switch (misbehaviour.get()) {
            case PROSE -> "Gladly! I would give this candidate a solid four out of five.";
            case HALF_JSON -> good.substring(0, good.length() / 2);
            case EMPTY -> "";
            default -> good;
        };
    }

    private JsonObject good(Optional<Misbehaviour> misbehaviour) {
        if (ask.suggestion()) {
            return suggestion(misbehaviour);
        }
        return ask.summary() ? summary() : judgement(misbehaviour);
    }

    private JsonObject suggestion(Optional<Misbehaviour> misbehaviour) {
        JsonArrayBuilder criteria = Json.createArrayBuilder();
        boolean person =
                misbehaviour.filter(Misbehaviour.ABOUT_THE_PERSON::equals).isPresent();
        criteria.add(suggested(person ? "Confidence and eye contact" : "Own part", 40));
        criteria.add(suggested(person ? "Pleasant voice" : "What came of it", 35));
        criteria.add(suggested(person ? "Smiles" : "What was learned", 25));
        return Json.createObjectBuilder().add("criteria", criteria).build();
    }

    private static JsonObjectBuilder suggested(String competency, int weight) {
        return Json.createObjectBuilder()
                .add("competency", competency)
                .add("weight", weight)
                .add("anchor0", "Says nothing of it.")
                .add("anchor3", "Names it once.")
                .add("anchor5", "Names it with an example.");
    }

    private JsonObject summary() {
        return Json.createObjectBuilder()
                .add("summary", "The answers are concrete and in order. Results are missing. Ask for figures next.")
                .build();
    }

    private JsonObject judgement(Optional<Misbehaviour> misbehaviour) {
        JsonObjectBuilder criteria = Json.createObjectBuilder();
        for (int i = 0; i < CRITERIA.size(); i++) {
            if (i == 0 && misbehaviour.isPresent()) {
                misjudge(criteria, CRITERIA.get(i), misbehaviour.get());
            } else {
                criteria.add(CRITERIA.get(i), criterion(quotes(i, misbehaviour), Json.createValue(score)));
            }
        }
        return Json.createObjectBuilder()
                .add("criteria", criteria)
                .add("strengths", Json.createArrayBuilder().add("Names the own part."))
                .add("weaknesses", Json.createArrayBuilder().add("Gives no figures."))
                .add("feedback", "Say what came of it, with a figure.")
                .build();
    }

    private void misjudge(JsonObjectBuilder criteria, String name, Misbehaviour misbehaviour) {
        JsonArrayBuilder quotes = quotes(0, Optional.of(misbehaviour));
        switch (misbehaviour) {
            case SCORE_OF_SEVEN -> criteria.add(name, criterion(quotes, Json.createValue(7)));
            case NEGATIVE_SCORE -> criteria.add(name, criterion(quotes, Json.createValue(-1)));
            case SCORE_IN_WORDS -> criteria.add(name, criterion(quotes, Json.createValue("four")));
            case FRACTION -> criteria.add(name, criterion(quotes, Json.createValue(new BigDecimal("3.5"))));
            case MISSING_CRITERION -> {
                // left out
            }
            case QUOTES_NO_LIST ->
                criteria.add(
                        name,
                        Json.createObjectBuilder().add("quotes", "all of it").add("score", score));
            default -> criteria.add(name, criterion(quotes, Json.createValue(score)));
        }
    }

    private static JsonObjectBuilder criterion(JsonArrayBuilder quotes, JsonValue score) {
        return Json.createObjectBuilder().add("quotes", quotes).add("score", score);
    }

    /** For each criterion other words, cut from the answer as they stand there. */
    private JsonArrayBuilder quotes(int criterion, Optional<Misbehaviour> misbehaviour) {
        if (misbehaviour.filter(Misbehaviour.INVENTED_QUOTES::equals).isPresent()) {
            return Json.createArrayBuilder().add("I have walked on the moon twice");
        }
        String[] words = ask.data().strip().split("\\s+");
        int from = Math.max(0, (words.length - QUOTE_WORDS) * criterion / (CRITERIA.size() - 1));
        int to = Math.min(words.length, from + QUOTE_WORDS);
        return Json.createArrayBuilder().add(String.join(" ", Arrays.copyOfRange(words, from, to)));
    }
}
