package app.candor.adapter.llm;

import app.candor.analysis.port.AnswerToAssess;
import app.candor.analysis.port.InterviewToSummarise;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;

/**
 * What the model is told. The system's part consists of our own texts alone; everything that people wrote or said goes into
 * the user's part, inside the fence, and is never put through a template.
 */
final class Prompts {
    /** Folder in {@code prompts/}; a change of any text in it is a new version. */
    static final String VERSION = "interview-analysis.v1";

    /**
     * One request to the model.
     *
     * @param schemaName names the schema in the request
     * @param schema JSON schema of the reply
     */
    record Prompt(String system, String user, String schemaName, String schema) {
        /** A cautious guess: four bytes a token, and room for the reply. */
        long tokens() {
            return (system.getBytes(java.nio.charset.StandardCharsets.UTF_8).length
                                    + user.getBytes(java.nio.charset.StandardCharsets.UTF_8).length)
                            / 4
                    + REPLY_TOKENS;
        }
    }

    private static final long REPLY_TOKENS = 1_000;

    private final Rubric rubric = Rubric.load();
    private final String assess = text("assess.txt");
    private final String assessSchema = text("assess.schema.json");
    private final String summarise = text("summarise.txt");
    private final String summariseSchema = text("summarise.schema.json");

    String rubricVersion() {
        return rubric.version();
    }

    Prompt assess(AnswerToAssess answer) {
        Fence fence = Fence.around(List.of(answer.prompt(), answer.criteria(), answer.text()));
        String user = fence.enclose("question", answer.prompt())
                + fence.enclose("criteria", answer.criteria())
                + fence.enclose("answer", answer.text());
        return new Prompt(filled(assess, fence, answer.language()), user, "answer_assessment", assessSchema);
    }

    Prompt summarise(InterviewToSummarise interview) {
        JsonArrayBuilder questions = Json.createArrayBuilder();
        interview.questions().forEach(question -> questions.add(json(question)));
        String results = questions.build().toString();
        Fence fence = Fence.around(List.of(results));
        return new Prompt(
                filled(summarise, fence, interview.language()),
                fence.enclose("results", results),
                "interview_summary",
                summariseSchema);
    }

    private static JsonObjectBuilder json(InterviewToSummarise.Question question) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("question", question.prompt())
                .add("outcome", question.outcome())
                .add("strengths", Json.createArrayBuilder(question.strengths()))
                .add("weaknesses", Json.createArrayBuilder(question.weaknesses()));
        if (question.score() != null) {
            json.add("score", question.score());
        }
        if (question.feedback() != null) {
            json.add("feedback", question.feedback());
        }
        return json;
    }

    private String filled(String template, Fence fence, String language) {
        return template.replace("{{rubric}}", rubric.text())
                .replace("{{language}}", PromptText.languageName(language))
                .replace("{{fence}}", fence.token());
    }

    private static String text(String name) {
        return PromptText.resource("prompts/" + VERSION + "/" + name);
    }
}
