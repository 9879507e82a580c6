package app.candor.interviewing.domain;

import app.candor.interviewing.Criterion;
import app.candor.interviewing.LimitKind;
import app.candor.interviewing.QuestionDraft;
import app.candor.interviewing.QuestionType;
import app.candor.interviewing.QuestionView;
import app.candor.interviewing.TemplateDraft;
import app.candor.interviewing.TemplateSettings;
import app.candor.interviewing.TemplateView;
import app.candor.shared.Problem;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.JsonWriterFactory;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A template as a JSON file that can be kept, sent and read in again; {@code templates/template.v1.schema.json} describes
 * it. Reading is strict: what is not known is refused with its place, so that no word is lost in silence.
 */
public final class TemplateFile {
    private static final String FORMAT = "candor.template";
    private static final int VERSION = 1;
    private static final int MOST_CHARACTERS = 1_000_000;
    private static final JsonWriterFactory PRETTY =
            Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));

    private static final Set<String> TEMPLATE =
            Set.of("$schema", "format", "version", "title", "language", "intro", "settings", "videos", "questions");
    private static final Set<String> SETTINGS =
            Set.of("outro", "accentColour", "pauseAllowed", "deadlineDays", "practice", "captions", "correctionHours");
    private static final Set<String> QUESTION = Set.of(
            "type",
            "prompt",
            "required",
            "thinkSeconds",
            "answerSeconds",
            "limit",
            "retakes",
            "options",
            "criteria",
            "alternatives",
            "competency",
            "rubric");
    private static final Set<String> CRITERION = Set.of("competency", "weight", "anchor0", "anchor3", "anchor5");

    private TemplateFile() {}

    /**
     * What is in the file, which the rules of a template still have to accept.
     *
     * @throws Problem {@code invalid}, naming the place of the first thing that is not as it should be
     */
    public static TemplateDraft read(String text) {
        if (text == null || text.isBlank()) {
            throw wrong("file", "The file is empty.");
        }
        if (text.length() > MOST_CHARACTERS) {
            throw wrong("file", "The file is larger than a template can be.");
        }
        try (var reader = Json.createReader(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text))) {
            JsonValue value = reader.readValue();
            if (value.getValueType() != JsonValue.ValueType.OBJECT) {
                throw wrong("file", "The file must hold one template: a JSON object.");
            }
            return template(new JsonPlace("", value.asJsonObject()));
        } catch (JsonParsingException e) {
            throw wrong(
                    "file",
                    "The file is not JSON: see line " + e.getLocation().getLineNumber() + ", column "
                            + e.getLocation().getColumnNumber() + ".");
        } catch (JsonException e) {
            throw wrong("file", "The file is not JSON.");
        }
    }

    private static TemplateDraft template(JsonPlace file) {
        if (!FORMAT.equals(file.text("format"))) {
            throw wrong("format", "This is no template of Candor: format must be candor.template.");
        }
        Integer version = file.number("version");
        if (version == null || version != VERSION) {
            throw wrong("version", "This version of the format is not known here. Known is 1.");
        }
        file.knowOnly(TEMPLATE);
        // Named so that people know what to record again; the file does not carry them.
        file.texts("videos");
        JsonPlace settings = file.object("settings");
        return new TemplateDraft(
                file.text("title"),
                file.text("intro"),
                file.text("language"),
                file.objects("questions").stream().map(TemplateFile::question).toList(),
                settings == null ? null : settings(settings));
    }

    private static TemplateSettings settings(JsonPlace json) {
        json.knowOnly(SETTINGS);
        return new TemplateSettings(
                json.text("outro"),
                json.text("accentColour"),
                json.flag("pauseAllowed"),
                json.number("deadlineDays"),
                json.flag("practice"),
                json.flag("captions"),
                json.number("correctionHours"));
    }

    private static QuestionDraft question(JsonPlace json) {
        json.knowOnly(QUESTION);
        Boolean required = json.flag("required");
        return new QuestionDraft(
                null,
                json.code("type", QuestionType.values(), QuestionType::code),
                json.text("prompt"),
                required == null || required,
                json.number("thinkSeconds"),
                json.number("answerSeconds"),
                json.code("limit", LimitKind.values(), LimitKind::code),
                json.number("retakes"),
                json.texts("options"),
                json.text("criteria"),
                json.codes("alternatives", QuestionType.values(), QuestionType::code),
                json.text("competency"),
                json.objects("rubric").stream().map(TemplateFile::criterion).toList());
    }

    private static Criterion criterion(JsonPlace json) {
        json.knowOnly(CRITERION);
        return new Criterion(
                json.text("competency"),
                json.number("weight"),
                json.text("anchor0"),
                json.text("anchor3"),
                json.text("anchor5"));
    }

    /**
     * The file of a template; {@link #read} gives the same words back.
     *
     * @param videos where the template has videos, as people write it
     */
    public static String write(TemplateView template, List<String> videos) {
        TemplateSettings settings = template.settings();
        JsonArrayBuilder questions = Json.createArrayBuilder();
        template.questions().forEach(question -> questions.add(json(question)));
        JsonObject file = Json.createObjectBuilder()
                .add("format", FORMAT)
                .add("version", VERSION)
                .add("title", template.title())
                .add("language", template.language())
                .add("intro", template.intro())
                .add(
                        "settings",
                        Json.createObjectBuilder()
                                .add("outro", settings.outro())
                                .add("accentColour", settings.accentColour())
                                .add("pauseAllowed", settings.pauseAllowed())
                                .add("deadlineDays", settings.deadlineDays())
                                .add("practice", settings.practice())
                                .add("captions", settings.captions())
                                .add("correctionHours", settings.correctionHours()))
                .add("videos", Json.createArrayBuilder(videos))
                .add("questions", questions)
                .build();
        var text = new StringWriter();
        try (var writer = PRETTY.createWriter(text)) {
            writer.writeObject(file);
        }
        return text.toString().strip() + "\n";
    }

    private static JsonObjectBuilder json(QuestionView question) {
        JsonArrayBuilder rubric = Json.createArrayBuilder();
        question.rubric()
                .forEach(criterion -> rubric.add(Json.createObjectBuilder()
                        .add("competency", criterion.competency())
                        .add("weight", criterion.weight())
                        .add("anchor0", orEmpty(criterion.anchor0()))
                        .add("anchor3", orEmpty(criterion.anchor3()))
                        .add("anchor5", orEmpty(criterion.anchor5()))));
        List<String> alternatives =
                question.alternatives().stream().map(QuestionType::code).toList();
        return Json.createObjectBuilder()
                .add("type", question.type().code())
                .add("prompt", question.prompt())
                .add("required", question.required())
                .add("thinkSeconds", question.thinkSeconds())
                .add("answerSeconds", question.answerSeconds())
                .add("limit", question.limit().code())
                .add("retakes", question.retakes())
                .add("options", Json.createArrayBuilder(question.options()))
                .add("criteria", question.criteria())
                .add("alternatives", Json.createArrayBuilder(alternatives))
                .add("competency", question.competency())
                .add("rubric", rubric);
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    static Problem wrong(String place, String sentence) {
        return Problem.invalid(place, sentence);
    }
}
