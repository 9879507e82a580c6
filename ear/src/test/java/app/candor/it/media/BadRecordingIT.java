package app.candor.it.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import app.candor.it.Stack;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Files that are not what they should be: a clear answer, and no call that costs money. */
@ExtendWith(Stack.Extension.class)
class BadRecordingIT {
    @TempDir
    Path folder;

    private Candidate candidate;
    private Stack stack;

    @BeforeEach
    void begin(Stack running) {
        stack = running;
        stack.speech().behave();
        candidate = Candidate.begin(stack, 1);
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    @Test
    void anEmptyFileShouldBeRefusedAndAnotherTaken() {
        candidate
                .tus()
                .header("Upload-Length", 0)
                .header("Upload-Metadata", Candidate.metadata(candidate.question(0)))
                .post("/upload")
                .then()
                .statusCode(422)
                .body("type", containsString("empty-recording"));
        // Waited for, so that its speech is not heard in the middle of another test.
        candidate.settled(
                candidate.recording(0, Clip.webm(folder.resolve("a.webm"), Clip.picture(1), Clip.tone(440, 1))));
    }

    @Test
    void aPlaylistCalledWebmShouldBeRefused() throws IOException {
        candidate
                .answer(0, file("list.webm", "#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n"))
                .then()
                .statusCode(415)
                .body("title", containsString("not a WebM or MP4"));
    }

    @Test
    void silenceShouldBeWatchableAndNotBeSentToTheEngine() {
        JsonPath view = settled(Clip.webm(folder.resolve("s.webm"), Clip.picture(2), "anullsrc=r=48000:d=2"));
        assertThat(view.getString("state")).isEqualTo("ready");
        assertThat(view.getString("transcript.state")).isEqualTo("no_speech");
    }

    @Test
    void aMissingMicrophoneShouldBeSaid() {
        JsonPath view = settled(Clip.webm(folder.resolve("m.webm"), Clip.picture(2), null));
        assertThat(view.getString("state")).isEqualTo("ready");
        assertThat(view.getString("notice")).contains("no sound");
        assertThat(view.getString("transcript.state")).isEqualTo("no_speech");
    }

    @Test
    void aBlinkShouldFailWithAReason() {
        JsonPath view = settled(Clip.webm(folder.resolve("b.webm"), Clip.picture(0.2), null));
        assertThat(view.getString("state")).isEqualTo("failed");
        assertThat(view.getString("notice")).contains("half a second");
    }

    @Test
    void aTruncatedFileShouldBeWatchableAndSaySo() throws IOException {
        byte[] whole = Files.readAllBytes(Clip.webm(folder.resolve("w.webm"), Clip.picture(9), Clip.tone(440, 9)));
        Path half = Files.write(folder.resolve("t.webm"), Arrays.copyOf(whole, whole.length / 2));
        JsonPath view = candidate.settled(candidate.recording(0, half));
        assertThat(view.getString("state")).isEqualTo("ready");
        assertThat(view.getString("notice")).contains("end of this recording is missing");
        assertThat(view.getString("transcript.state")).isEqualTo("not_transcribed");
        assertThat(view.getLong("durationMs")).isLessThan(9_000L);
    }

    private JsonPath settled(Path file) {
        JsonPath view = candidate.settled(candidate.recording(0, file));
        assertThat(stack.speech().heard()).isEmpty();
        return view;
    }
}
