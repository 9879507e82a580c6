package app.candor.it.launcher;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import app.candor.it.Candor;
import app.candor.it.media.Clip;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/** The shortest way through an installation: an interview is written, somebody answers, the recording is processed. */
final class Loop {
    private final Candor candor;
    private final Path folder;
    private String recording;

    /** @param folder for the recording that is made up */
    Loop(Candor candor, Path folder) {
        this.candor = candor;
        this.folder = folder;
    }

    /** Goes through it, until the recording can be played. */
    void go() throws IOException {
        JsonPath invitation = invite();
        String secret = invitation.getString("secret");
        String question = invited(secret)
                .body(Map.of("consent", true))
                .post("/api/v1/interview/start")
                .then()
                .statusCode(200)
                .extract()
                .path("questions[0].id");
        String upload = upload(secret, question);
        recording = invited(secret)
                .body(Map.of("uploadId", upload))
                .put("/api/v1/interview/responses/" + question)
                .then()
                .statusCode(200)
                .extract()
                .path("questions[0].response.recordingId");
        Awaitility.await("recording " + recording)
                .atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> recording().getString("state"), "ready"::equals);
        assertStillThere();
    }

    /** The recording is ready, and its video comes from the store byte by byte. */
    void assertStillThere() {
        JsonPath view = recording();
        assertThat(view.getString("state")).isEqualTo("ready");
        String url = view.getString("renditions.find { it.kind == 'video' }.url");
        byte[] video = given().urlEncodingEnabled(false)
                .get(url)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertThat(video).hasSize(view.getInt("renditions.find { it.kind == 'video' }.bytes"));
    }

    private JsonPath recording() {
        return hr().get("/api/v1/recordings/" + recording)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private JsonPath invite() {
        Map<String, Object> question = Map.of("type", "video", "prompt", "Tell us.", "answerSeconds", 30);
        String template = hr().body(Map.of("title", "Up", "language", "en", "questions", List.of(question)))
                .post("/api/v1/templates")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        hr().post("/api/v1/templates/" + template + "/publish").then().statusCode(200);
        return hr().body(Map.of("templateId", template, "candidateName", "Ada", "candidateEmail", "ada@example.com"))
                .post("/api/v1/invitations")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private String upload(String secret, String question) throws IOException {
        byte[] clip = Files.readAllBytes(Clip.webm(folder.resolve("answer.webm"), Clip.picture(2), Clip.tone(440, 2)));
        String location = invited(secret)
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", clip.length)
                .header(
                        "Upload-Metadata",
                        "questionId " + base64(question) + ",filename " + base64("answer.webm") + ",filetype "
                                + base64("video/webm"))
                .post("/upload")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        String upload = location.substring(location.lastIndexOf('/') + 1);
        // The protocol knows no charset behind its content type.
        EncoderConfig plain = EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false);
        invited(secret)
                .config(RestAssured.config().encoderConfig(plain))
                .contentType("application/offset+octet-stream")
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Offset", 0)
                .body(clip)
                .patch("/upload/" + upload)
                .then()
                .statusCode(204);
        return upload;
    }

    /** A request with a fresh token: the demo realm lets them live for minutes only. */
    private RequestSpecification hr() {
        return request().header("Authorization", "Bearer " + candor.run("token", "hr"));
    }

    private RequestSpecification invited(String secret) {
        return request().header("Authorization", "Invitation " + secret);
    }

    private RequestSpecification request() {
        return given().baseUri(candor.base().toString()).contentType("application/json");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
