package app.candor.it.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.candor.it.Person;
import app.candor.it.Stack;
import app.candor.testing.Sound;
import app.candor.testing.SpeechStandIn.Failure;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The job {@code recording-processing} when the speech engine fails: three segments that differ in pitch. */
@ExtendWith(Stack.Extension.class)
class RecordingRestartIT {
    private static final List<Integer> PITCHES = List.of(400, 700, 1000);

    @TempDir
    Path folder;

    @AfterEach
    void behave(Stack stack) {
        stack.speech().behave();
    }

    private Path threeTones() {
        return Clip.webm(folder.resolve("tones.webm"), Clip.picture(15), Clip.tones(PITCHES, 5));
    }

    private static boolean sounds(Sound sound, int pitch) {
        return Math.abs(sound.pitchHz() - pitch) < 100;
    }

    private static long heard(Stack stack, int pitch) {
        return stack.speech().heard().stream()
                .filter(sound -> sounds(sound, pitch))
                .count();
    }

    @ParameterizedTest
    @CsvSource({"400, 0", "700, 1", "1000, 2"})
    void aRestartShouldGoOnAtTheFailedSegmentAndPayNothingTwice(int failing, int before, Stack stack) {
        stack.speech().behave();
        stack.speech().say(sound -> "pitch " + (sound.pitchHz() + 50) / 100);
        stack.speech().failWhen(sound -> sounds(sound, failing), Failure.of(500));
        Candidate candidate = Candidate.begin(stack, 1);
        String recording = candidate.recording(0, threeTones());

        JsonPath failed = execution(stack, recording, "failed");
        assertThat(step(failed, "transcribe").get("writes")).isEqualTo(before);
        assertThat(candidate.view(recording).getString("state")).isEqualTo("ready");
        assertThat(candidate.view(recording).getString("transcript.state")).isEqualTo("failed");

        stack.speech().behave();
        stack.speech().say(sound -> "pitch " + (sound.pitchHz() + 50) / 100);
        stack.as(Person.ADMIN)
                .post("/api/v1/jobs/executions/" + failed.getLong("id") + "/restart")
                .then()
                .statusCode(201);
        JsonPath completed = execution(stack, recording, "completed");
        assertThat(step(completed, "transcribe").get("writes")).isEqualTo(3 - before);
        for (int pitch : PITCHES) {
            long expected = PITCHES.indexOf(pitch) < before ? 0 : 1;
            assertThat(heard(stack, pitch))
                    .as("calls for " + pitch + " Hz after the restart")
                    .isEqualTo(expected);
        }
        JsonPath view = candidate.settled(recording);
        assertThat(view.getString("transcript.text")).isEqualTo("pitch 4 pitch 7 pitch 10");
        assertThat(view.getLong("durationMs")).isCloseTo(15_000L, within(300L));
        assertThat(view.getList("renditions.kind"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(String.class))
                .containsExactlyInAnyOrder("video", "poster", "thumbnail", "captions");
    }

    @Test
    void anAbandonedRecordingShouldSayWhyAndBeProcessedAnew(Stack stack) throws InterruptedException {
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        stack.speech().behave();
        stack.speech().say(sound -> "pitch " + (sound.pitchHz() + 50) / 100);
        stack.speech().hold(sound -> sounds(sound, 700), reached, goOn);
        Candidate candidate = Candidate.begin(stack, 1);
        String recording = candidate.recording(0, threeTones());
        reached.await();
        long running = execution(stack, recording, "started").getLong("id");
        operator(stack, running, "stop");
        execution(stack, recording, "stopped");
        goOn.countDown();
        assertThat(candidate.view(recording).getString("transcript.state")).isEqualTo("pending");
        start(stack, recording).then().statusCode(409);

        operator(stack, running, "abandon");
        assertThat(candidate.view(recording).getString("state")).isEqualTo("ready");
        assertThat(candidate.view(recording).getString("transcript.state")).isEqualTo("failed");
        start(stack, recording).then().statusCode(201);
        execution(stack, recording, "completed");
        assertThat(candidate.settled(recording).getString("transcript.text")).isEqualTo("pitch 4 pitch 7 pitch 10");
        assertThat(heard(stack, 400)).isEqualTo(1);
        assertThat(heard(stack, 1000)).isEqualTo(1);
    }

    private static void operator(Stack stack, long execution, String wish) {
        stack.as(Person.ADMIN)
                .post("/api/v1/jobs/executions/" + execution + "/" + wish)
                .then()
                .statusCode(200);
    }

    private static Response start(Stack stack, String recording) {
        return stack.as(Person.ADMIN)
                .body(Map.of("parameters", Map.of("recordingId", recording)))
                .post("/api/v1/jobs/recording-processing/executions");
    }

    @Test
    void nothingShouldBeLeftOnTheDiskOfTheServer(Stack stack) {
        Candidate candidate = Candidate.begin(stack, 1);
        String recording =
                candidate.recording(0, Clip.webm(folder.resolve("a.webm"), Clip.picture(1), Clip.tone(440, 1)));
        execution(stack, recording, "completed");
        assertThat(Files.exists(stack.candor().home().resolve("work/" + recording)))
                .isFalse();
        assertThat(stack.speech().complaints()).isEmpty();
    }

    /** The newest execution for this recording once it has that status, with its steps. */
    private static JsonPath execution(Stack stack, String recording, String status) {
        Integer id = Awaitility.await("execution " + status)
                .atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofSeconds(1))
                .until(
                        () -> stack.as(Person.ADMIN)
                                .get("/api/v1/jobs/executions?job=recording-processing&status=" + status)
                                .jsonPath()
                                .<Integer>get("items.find { it.parameters.recordingId == '" + recording + "' }.id"),
                        found -> found != null);
        return stack.as(Person.ADMIN).get("/api/v1/jobs/executions/" + id).jsonPath();
    }

    private static Map<String, Object> step(JsonPath execution, String name) {
        return execution.getMap("steps.find { it.step == '" + name + "' }");
    }
}
