package app.candor.it.media;

import static org.assertj.core.api.Assertions.assertThat;

import app.candor.it.Interview;
import app.candor.it.Person;
import app.candor.it.Stack;
import app.candor.testing.LanguageModelStandIn.Misbehaviour;
import app.candor.testing.SpeechStandIn.Failure;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Engines that fail again and again are left alone, the jobs say so, and go on when the engines are back. */
@ExtendWith(Stack.Extension.class)
class EngineOutageIT {
    /** What two jobs would ask in the two tries that they have before the engine is left alone. */
    private static final int CALLS_WITHOUT_A_BREAKER = 16;

    private static final String LEFT_ALONE = "failed so often that it is left alone";

    @TempDir
    Path folder;

    private Stack stack;

    @BeforeEach
    void behave(Stack running) {
        stack = running;
        leaveThemBehaving();
    }

    @AfterEach
    void leaveThemBehaving() {
        stack.speech().behave();
        stack.model().behave();
    }

    @Test
    void aModelThatKeepsFailingShouldBeLeftAloneUntilItIsBack() {
        long before = newestExecution();
        stack.model().misbehave(1_000, ask -> true, Misbehaviour.SERVER_ERROR);
        List<Interview> interviews = List.of(new Interview(stack, 1).complete(), new Interview(stack, 1).complete());
        awaitSentence("interview-analysis", "The language model " + LEFT_ALONE, before);
        assertThat(stack.model().asked()).hasSizeLessThan(CALLS_WITHOUT_A_BREAKER);

        stack.model().behave();
        interviews.forEach(
                interview -> assertThat(interview.awaitAnalysis("completed").getInt("overallScore"))
                        .isEqualTo(80));
    }

    @Test
    void aSpeechEngineThatKeepsFailingShouldBeLeftAloneUntilItIsBack() {
        long before = newestExecution();
        stack.speech().failWhen(sound -> true, Failure.of(503));
        Candidate candidate = Candidate.begin(stack, 2);
        Path clip = Clip.webm(folder.resolve("a.webm"), Clip.picture(2), Clip.tone(440, 2));
        List<String> recordings = List.of(candidate.recording(0, clip), candidate.recording(1, clip));
        awaitSentence("recording-processing", "The speech engine " + LEFT_ALONE, before);
        assertThat(stack.speech().heard()).hasSizeLessThan(CALLS_WITHOUT_A_BREAKER);

        stack.speech().behave();
        recordings.forEach(recording -> Awaitility.await("recording " + recording)
                .atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> "transcribed".equals(candidate.view(recording).getString("transcript.state"))));
    }

    private long newestExecution() {
        Integer newest = stack.as(Person.ADMIN)
                .get("/api/v1/jobs/executions?limit=1")
                .jsonPath()
                .get("items[0].id");
        return newest == null ? 0 : newest;
    }

    private void awaitSentence(String job, String sentence, long newerThan) {
        Awaitility.await(sentence)
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> stack
                        .as(Person.ADMIN)
                        .get("/api/v1/jobs/executions?status=failed&limit=10&job=" + job)
                        .jsonPath()
                        .<String>getList("items.findAll { it.id > " + newerThan + " }.exitMessage")
                        .stream()
                        .anyMatch(message -> message.contains(sentence)));
    }
}
