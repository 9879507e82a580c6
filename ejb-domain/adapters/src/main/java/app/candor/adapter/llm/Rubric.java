package app.candor.adapter.llm;

import app.candor.analysis.domain.Criterion;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.List;

/** What each score of each criterion means, from {@code rubrics/}, as lines for a prompt. */
record Rubric(String version, String text) {
    static Rubric load() {
        try (var reader = Json.createReader(new StringReader(PromptText.resource("rubrics/answer.v1.json")))) {
            JsonObject rubric = reader.readObject();
            StringBuilder text = new StringBuilder();
            for (JsonObject criterion : rubric.getJsonArray("criteria").getValuesAs(JsonObject.class)) {
                String name = criterion.getString("name");
                Criterion.ofCode(name).orElseThrow(() -> new IllegalStateException("unknown criterion " + name));
                List<String> anchors = criterion.getJsonArray("anchors").getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .toList();
                text.append(name)
                        .append(": ")
                        .append(criterion.getString("asks"))
                        .append('\n');
                for (int score = Criterion.LOWEST; score <= Criterion.HIGHEST; score++) {
                    text.append("  ")
                            .append(score)
                            .append(" = ")
                            .append(anchors.get(score))
                            .append('\n');
                }
            }
            return new Rubric(rubric.getString("version"), text.toString());
        }
    }
}
