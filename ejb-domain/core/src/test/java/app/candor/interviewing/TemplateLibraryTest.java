package app.candor.interviewing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.candor.shared.Caller;
import app.candor.shared.Languages;
import app.candor.shared.Problem;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateLibraryTest {
    private static final String HEAD = "{\"format\":\"candor.template\",\"version\":1,\"title\":\"T\"";

    private Interviewing world;
    private Caller.Person hr;

    @BeforeEach
    void open() {
        world = new Interviewing();
        hr = world.hr();
    }

    @AfterEach
    void close() {
        world.close();
    }

    private <R> R library(Function<TemplateLibrary, R> work) {
        return world.services().call(TemplateLibrary.class, work);
    }

    private static JsonSchema schema() throws IOException {
        try (InputStream in = TemplateLibraryTest.class.getResourceAsStream("/templates/template.v1.schema.json")) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(in);
        }
    }

    @Test
    void everyStarterShouldFitTheSchemaBePublishableAndGetNoRemark() throws IOException {
        List<Starter> all = library(it -> it.starters(hr, null));
        assertThat(all).extracting(Starter::role).doesNotContainNull();
        assertThat(all.stream().map(Starter::role).distinct()).hasSizeGreaterThanOrEqualTo(8);
        assertThat(all).hasSize((int) all.stream().map(Starter::role).distinct().count() * Languages.CODES.size());
        for (Starter starter : all) {
            String name = starter.role() + "." + starter.language() + ".json";
            try (InputStream file = getClass().getResourceAsStream("/starters/" + name)) {
                assertThat(schema().validate(new String(file.readAllBytes(), "UTF-8"), InputFormat.JSON))
                        .as(name)
                        .isEmpty();
            }
            TemplateView draft = library(it -> it.begin(hr, starter.role(), starter.language()));
            assertThat(draft.language()).isEqualTo(starter.language());
            List<Remark> remarks = world.templates(it -> it.remarks(hr, draft.id()));
            assertThat(remarks).as(name).isEmpty();
            TemplateView published = world.templates(it -> it.publish(hr, draft.id()));
            assertThat(published.status()).isEqualTo(TemplateStatus.ACTIVE);
        }
    }

    @Test
    void whatIsExportedShouldFitTheSchemaAndComeBackAsItWas() throws IOException {
        TemplateView draft = library(it -> it.begin(hr, "customer-support", "ru"));
        String file = library(it -> it.export(hr, draft.id()));
        assertThat(schema().validate(file, InputFormat.JSON)).isEmpty();
        TemplateView again = library(it -> it.importFile(hr, "\uFEFF" + file));
        assertThat(again.id()).isNotEqualTo(draft.id());
        String once = library(it -> it.export(hr, again.id()));
        assertThat(once).isEqualTo(file);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nothing|file|not JSON: see line 1",
                "[]|file|one template",
                "{}|format|no template of Candor",
                "HEAD,\"version\":2}|version|not known here",
                "HEAD,\"titel\":\"x\"}|titel|not known",
                "HEAD,\"settings\":{\"pauseAllowed\":\"yes\"}}|settings.pauseAllowed|true or false",
                "HEAD,\"questions\":{}}|questions|list",
                "HEAD,\"questions\":[1]}|questions[0]|object",
                "HEAD,\"questions\":[{\"type\":\"essay\"}]}|questions[0].type|one of video, audio",
                "HEAD,\"questions\":[{\"retakes\":1.5}]}|questions[0].retakes|whole number",
                "HEAD,\"questions\":[{\"retakes\":1e99}]}|questions[0].retakes|whole number",
                "HEAD,\"questions\":[{\"options\":[\"a\",2]}]}|questions[0].options[1]|text",
                "HEAD,\"questions\":[{\"rubric\":[{\"weigth\":1}]}]}|questions[0].rubric[0].weigth|not known",
                "HEAD,\"questions\":[{\"type\":\"text\",\"prompt\":\"\"}]}|questions[0].prompt|must not be empty"
            })
    void aBadFileShouldBeRefusedWithItsPlaceAndStoreNothing(String file, String place, String sentence) {
        assertThatThrownBy(() -> library(it -> it.importFile(hr, file.replace("HEAD", HEAD))))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.kind()).isEqualTo(Problem.Kind.INVALID);
                    assertThat(problem.violations().get(0).field()).isEqualTo(place);
                    assertThat(problem.violations().get(0).message()).contains(sentence);
                });
        assertThat(world.services().events()).isEmpty();
    }

    @Test
    void whatIsNotInTheLibraryShouldNotExist() {
        for (String role : List.of("astronaut", "../events/template.created", "roles.txt")) {
            assertThatThrownBy(() -> library(it -> it.begin(hr, role, "en")))
                    .isInstanceOfSatisfying(
                            Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.NOT_FOUND));
        }
    }
}
