package app.candor.it.media;

import static io.restassured.RestAssured.given;

import app.candor.it.Person;
import app.candor.it.Stack;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/** Somebody who was invited to answer questions on camera and has begun. */
final class Candidate {
    private final Stack stack;
    private final String invitation;
    private final String secret;
    private final List<String> questions;

    private Candidate(Stack stack, String invitation, String secret, List<String> questions) {
        this.stack = stack;
        this.invitation = invitation;
        this.secret = secret;
        this.questions = questions;
    }

    /** Invites to a fresh interview with this many video questions. */
    static Candidate begin(Stack stack, int videoQuestions) {
        return begin(stack, videoQuestions, "zoe@example.com");
    }

    /** The same for somebody with this address. */
    static Candidate begin(Stack stack, int videoQuestions, String address) {
        Map<String, Object> question =
                Map.of("type", "video", "prompt", "Tell us.", "required", true, "answerSeconds", 60, "retakes", 5);
        String template = stack.as(Person.HR)
                .body(Map.of(
                        "title", "Media",
                        "language", "en",
                        "questions", java.util.Collections.nCopies(videoQuestions, question)))
                .post("/api/v1/templates")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        stack.as(Person.HR)
                .post("/api/v1/templates/" + template + "/publish")
                .then()
                .statusCode(200);
        JsonPath issued = stack.as(Person.HR)
                .body(Map.of("templateId", template, "candidateName", "Zoë", "candidateEmail", address))
                .post("/api/v1/invitations")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        String secret = issued.getString("secret");
        JsonPath interview = Stack.invited(secret)
                .body(Map.of("consent", true))
                .post("/api/v1/interview/start")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return new Candidate(stack, issued.getString("id"), secret, interview.getList("questions.id"));
    }

    String invitation() {
        return invitation;
    }

    void complete() {
        Stack.invited(secret).post("/api/v1/interview/complete").then().statusCode(200);
    }

    /** A request with the invitation's link. */
    RequestSpecification invited() {
        return Stack.invited(secret);
    }

    String question(int index) {
        return questions.get(index);
    }

    /** A tus request of this candidate. */
    RequestSpecification tus() {
        return given().header("Authorization", "Invitation " + secret).header("Tus-Resumable", "1.0.0");
    }

    RequestSpecification patch(long offset, byte[] bytes) {
        // The protocol knows no charset behind its content type.
        EncoderConfig plain = EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false);
        return tus().config(RestAssured.config().encoderConfig(plain))
                .header("Upload-Offset", offset)
                .contentType("application/offset+octet-stream")
                .body(bytes);
    }

    static String metadata(String questionId) {
        return "questionId " + base64(questionId) + ",filename " + base64("answer.webm") + ",filetype "
                + base64("video/webm");
    }

    static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Creates an upload and answers its address. */
    String create(int question, long length) {
        return tus().header("Upload-Length", length)
                .header("Upload-Metadata", metadata(question(question)))
                .post("/upload")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    /** Uploads a whole file and hands it in. */
    Response answer(int question, Path file) {
        byte[] bytes = read(file);
        String location = create(question, bytes.length);
        if (bytes.length > 0) {
            patch(0, bytes).patch(location).then().statusCode(204);
        }
        return handIn(question, location);
    }

    Response handIn(int question, String location) {
        return Stack.invited(secret)
                .body(Map.of("uploadId", location.substring(location.lastIndexOf('/') + 1)))
                .put("/api/v1/interview/responses/" + question(question));
    }

    /** Uploads a file that is taken, and answers the id of the recording. */
    String recording(int question, Path file) {
        return answer(question, file)
                .then()
                .statusCode(200)
                .extract()
                .path("questions[" + question + "].response.recordingId");
    }

    /** The recording as HR sees it, once its transcript is settled. */
    JsonPath settled(String recordingId) {
        return Awaitility.await("recording " + recordingId)
                .atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> view(recordingId), view -> !List.of("pending")
                        .contains(view.getString("transcript.state")));
    }

    JsonPath view(String recordingId) {
        return stack.as(Person.HR)
                .get("/api/v1/recordings/" + recordingId)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
