package app.candor.adapter.llm;

import app.candor.interviewing.CriteriaRequest;
import app.candor.interviewing.Criterion;
import app.candor.interviewing.QuestionType;
import app.candor.interviewing.port.NoAdvice;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the model is told when it is to suggest criteria, and how its reply is read. */
final class CriteriaPrompt {
    /** Folder in {@code prompts/}; a change of any text in it is a new version. */
    static final String VERSION = "criteria.v1";

    private static final Map<QuestionType, String> MEDIUM = Map.of(
            QuestionType.VIDEO, "spoken on camera",
            QuestionType.AUDIO, "spoken",
            QuestionType.TEXT, "written");

    private final String rules = PromptText.resource("prompts/" + VERSION + "/suggest.txt");
    private final String schema = PromptText.resource("prompts/" + VERSION + "/suggest.schema.json");

    Prompts.Prompt of(CriteriaRequest question) {
        String notes = Stream.of(question.competency(), question.criteria())
                .map(text -> Objects.requireNonNullElse(text, "").strip())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
        Fence fence = Fence.around(List.of(question.prompt(), notes));
        String system = rules.replace("{{medium}}", MEDIUM.get(question.type()))
                .replace("{{language}}", PromptText.languageName(question.language()))
                .replace("{{fence}}", fence.token());
        return new Prompts.Prompt(
                system,
                fence.enclose("question", question.prompt()) + fence.enclose("notes", notes),
                "criteria_suggestion",
                schema);
    }

    /** @throws NoAdvice when these are no criteria; the message does not repeat the reply */
    static List<Criterion> read(String reply) {
        try (var reader = Json.createReader(new StringReader(reply))) {
            return reader.readObject().getJsonArray("criteria").getValuesAs(JsonObject.class).stream()
                    .map(CriteriaPrompt::criterion)
                    .toList();
        } catch (JsonException | IllegalStateException | ClassCastException | NullPointerException e) {
            throw NoAdvice.unusable("the reply is no list of criteria");
        }
    }

    private static Criterion criterion(JsonObject json) {
        return new Criterion(
                json.getString("competency"),
                json.getJsonNumber("weight").intValue(),
                json.getString("anchor0"),
                json.getString("anchor3"),
                json.getString("anchor5"));
    }
}
