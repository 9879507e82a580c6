package app.candor.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.candor.analysis.AssessmentStatus;
import app.candor.analysis.QuestionOutcome;
import app.candor.analysis.Recommendation;
import app.candor.interviewing.DecisionKind;
import app.candor.interviewing.InvitationStatus;
import app.candor.interviewing.TemplateStatus;
import app.candor.media.RecordingState;
import app.candor.operations.JobStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final Pattern IN_PAGE = Pattern.compile("msg\\['([^']+)'\\s*(\\+=)?");
    private static final Pattern KIND = Pattern.compile("<c:badge kind=\"([a-z.]+)\"");
    private static final Pattern IN_BEAN = Pattern.compile("\"([a-z][a-z0-9]*(?:[.-][a-z0-9]+)+)\"");
    private static final Pattern BEGUN_IN_BEAN = Pattern.compile("\"([a-z][a-z.-]*\\.)\" \\+");
    private static final Pattern ASKED_IN_BEAN = Pattern.compile("Texts\\.get\\(\\s*\"([^\"]+)\"");

    private final Properties messages = load();

    @Test
    void everyKeyOfAPageShouldHaveWords() {
        Set<String> missing = new TreeSet<>();
        for (String page : sources("src/main/resources", ".xhtml")) {
            Matcher use = IN_PAGE.matcher(page);
            while (use.find()) {
                boolean there = use.group(2) == null
                        ? messages.containsKey(use.group(1))
                        : messages.stringPropertyNames().stream().anyMatch(key -> key.startsWith(use.group(1)));
                if (!there) {
                    missing.add(use.group(1));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyKeyThatABeanAsksForShouldHaveWords() {
        Set<String> missing = new TreeSet<>();
        for (String bean : sources("src/main/java", ".java")) {
            Matcher use = ASKED_IN_BEAN.matcher(bean);
            while (use.find()) {
                if (!messages.containsKey(use.group(1))) {
                    missing.add(use.group(1));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void noWordsShouldBeLeftOver() {
        Set<String> unused = new TreeSet<>(messages.stringPropertyNames());
        Set<String> prefixes = new HashSet<>();
        for (String page : sources("src/main/resources", ".xhtml")) {
            Matcher use = IN_PAGE.matcher(page);
            while (use.find()) {
                if (use.group(2) == null) {
                    unused.remove(use.group(1));
                } else {
                    prefixes.add(use.group(1));
                }
            }
            KIND.matcher(page).results().forEach(kind -> prefixes.add(kind.group(1) + "."));
        }
        for (String bean : sources("src/main/java", ".java")) {
            IN_BEAN.matcher(bean).results().forEach(use -> unused.remove(use.group(1)));
            BEGUN_IN_BEAN.matcher(bean).results().forEach(use -> prefixes.add(use.group(1)));
        }
        unused.removeIf(key -> prefixes.stream().anyMatch(key::startsWith));
        assertThat(unused).isEmpty();
    }

    @Test
    void everyStatusShouldHaveWordsAndAColour() {
        Tones tones = new Tones();
        Stream.of(
                        named("template.status", codes(TemplateStatus.values(), TemplateStatus::code)),
                        named("invitation.status", codes(InvitationStatus.values(), InvitationStatus::code)),
                        named("decision", codes(DecisionKind.values(), DecisionKind::code)),
                        named("recommendation", codes(Recommendation.values(), Recommendation::code)),
                        named("assessment.status", codes(AssessmentStatus.values(), AssessmentStatus::code)),
                        named("recording.state", codes(RecordingState.values(), RecordingState::code)),
                        named("outcome", codes(QuestionOutcome.values(), QuestionOutcome::code)),
                        named("job.status", codes(JobStatus.values(), JobStatus::code)))
                .flatMap(stream -> stream)
                .forEach(status -> {
                    assertThat(messages.getProperty(status[0] + "." + status[1]))
                            .as(String.join(".", status))
                            .isNotBlank();
                    assertThat(tones.of(status[0], status[1])).isNotNull();
                });
    }

    private static Stream<String[]> named(String kind, List<String> codes) {
        return codes.stream().map(code -> new String[] {kind, code});
    }

    private static <T> List<String> codes(T[] values, java.util.function.Function<T, String> code) {
        return Arrays.stream(values).map(code).toList();
    }

    private static List<String> sources(String folder, String ending) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .map(MessagesTest::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties load() {
        Properties properties = new Properties();
        try (InputStream in = MessagesTest.class.getResourceAsStream("/i18n/messages.properties")) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
