package app.candor.it.media;

import static org.assertj.core.api.Assertions.assertThat;

import app.candor.it.Interview;
import app.candor.it.Person;
import app.candor.it.Stack;
import app.candor.testing.ModelAsk;
import app.candor.testing.Sound;
import io.restassured.path.json.JsonPath;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Both jobs when the server is killed in the middle of them: at the second of three items. After the next start they go on
 * without an operator, and only a call whose answer was still on its way is paid for again.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServerKillIT {
    private static final List<Integer> PITCHES = List.of(400, 700, 1000);
    private static final int SECOND = 700;

    @TempDir
    Path folder;

    private final CountDownLatch[] latches = new CountDownLatch[4];
    private Stack stack;
    private Candidate candidate;
    private String recording;
    private Interview interview;

    @BeforeAll
    void start() {
        stack = Stack.own("kill");
    }

    @AfterAll
    void stop() {
        if (stack != null) {
            stack.close();
        }
    }

    @BeforeEach
    void bothJobsAreAtTheirSecondItem() throws InterruptedException {
        for (int i = 0; i < latches.length; i++) {
            latches[i] = new CountDownLatch(1);
        }
        stack.speech().behave();
        stack.speech().say(sound -> "pitch " + (sound.pitchHz() + 50) / 100);
        stack.speech().hold(sound -> sounds(sound, SECOND), latches[0], latches[1]);
        stack.model().behave();
        stack.model().hold(ask -> ask.asksAbout("Question 2 "), latches[2], latches[3]);
        candidate = Candidate.begin(stack, 1);
        recording = candidate.recording(
                0, Clip.webm(folder.resolve("tones.webm"), Clip.picture(15), Clip.tones(PITCHES, 5)));
        latches[0].await();
        // The model's client waits less long than the recogniser's.
        interview = new Interview(stack, 3).complete();
        latches[2].await();
    }

    /** The chunk's work is done and paid for, and its checkpoint waits for a lock that the test holds. */
    @Test
    void aKillBetweenChunkAndCommitShouldRepeatTheItemAndNoCall() throws SQLException {
        try (Connection connection = stack.database().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table batch.step_execution in exclusive mode");
            answer();
            Awaitility.await("both checkpoints")
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> checkpointsThatWait(statement) == 2);
            stack.candor().killServer();
        }
        startAgain();
        for (int pitch : PITCHES) {
            assertThat(calls(pitch)).as("calls for " + pitch + " Hz").isEqualTo(1);
        }
        assertThat(stack.model().asked().stream().map(ServerKillIT::about))
                .containsExactlyInAnyOrder(
                        "Question 1 of the matrix?",
                        "Question 2 of the matrix?",
                        "Question 3 of the matrix?",
                        "summary");
    }

    @Test
    void aKillWhileAnAnswerIsOnItsWayShouldRepeatThatCallOnly() {
        stack.candor().killServer();
        answer();
        startAgain();
        for (int pitch : PITCHES) {
            assertThat(calls(pitch)).as("calls for " + pitch + " Hz").isEqualTo(pitch == SECOND ? 2 : 1);
        }
        assertThat(stack.model().asked().stream().map(ServerKillIT::about))
                .containsExactlyInAnyOrder(
                        "Question 1 of the matrix?",
                        "Question 2 of the matrix?",
                        "Question 2 of the matrix?",
                        "Question 3 of the matrix?",
                        "summary");
    }

    private void answer() {
        latches[1].countDown();
        latches[3].countDown();
    }

    private void startAgain() {
        stack.candor().waitForEnd();
        stack.candor().up();
        assertThat(candidate.settled(recording).getString("transcript.text")).isEqualTo("pitch 4 pitch 7 pitch 10");
        assertThat(interview.awaitAnalysis("completed").getInt("overallScore")).isEqualTo(80);
        assertTakenOver(executionsOfTheRecording(), "transcribe");
        assertTakenOver(interview.executions(), "questions");
        assertThat(stack.speech().complaints()).isEmpty();
        assertThat(stack.model().complaints()).isEmpty();
    }

    private static void assertTakenOver(List<JsonPath> executions, String step) {
        assertThat(executions).hasSize(2);
        JsonPath killed = executions.get(0);
        JsonPath after = executions.get(1);
        assertThat(killed.getString("status")).isEqualTo("failed");
        assertThat(killed.getString("exitMessage")).isEqualTo("NODE LOST");
        // Of its first item; the commit itself is counted after it, with the next one.
        assertThat(counters(killed, step)).containsEntry("reads", 1).containsEntry("writes", 1);
        assertThat(after.getString("status")).isEqualTo("completed");
        assertThat(counters(after, step)).containsEntry("reads", 2).containsEntry("writes", 2);
        assertThat(after.getString("node")).isNotEqualTo(killed.getString("node"));
    }

    private static Map<String, Object> counters(JsonPath execution, String step) {
        return execution.getMap("steps.find { it.step == '" + step + "' }");
    }

    private List<JsonPath> executionsOfTheRecording() {
        List<Integer> ids = Awaitility.await("the end of the job")
                .atMost(Duration.ofMinutes(1))
                .until(
                        () -> stack.as(Person.ADMIN)
                                .get("/api/v1/jobs/executions?job=recording-processing&limit=50")
                                .jsonPath()
                                .<Integer>getList("items.findAll { it.parameters.recordingId == '" + recording
                                        + "' && it.status in ['failed', 'completed'] }.id"),
                        found -> found.size() == 2);
        return ids.stream()
                .sorted()
                .map(id -> stack.as(Person.ADMIN)
                        .get("/api/v1/jobs/executions/" + id)
                        .jsonPath())
                .toList();
    }

    private static int checkpointsThatWait(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select count(*) from pg_locks where not granted"
                + " and relation = cast('batch.step_execution' as regclass)")) {
            row.next();
            return row.getInt(1);
        }
    }

    private long calls(int pitch) {
        return stack.speech().heard().stream()
                .filter(sound -> sounds(sound, pitch))
                .count();
    }

    private static boolean sounds(Sound sound, int pitch) {
        return Math.abs(sound.pitchHz() - pitch) < 100;
    }

    private static String about(ModelAsk ask) {
        return ask.summary() ? "summary" : ask.question();
    }
}
