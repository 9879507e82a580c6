package app.candor.it.media;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;

import app.candor.it.Stack;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(Stack.Extension.class)
class UploadIT {
    private static final byte[] TEN = "0123456789".getBytes(StandardCharsets.US_ASCII);

    private Candidate candidate;

    @BeforeEach
    void begin(Stack stack) {
        candidate = Candidate.begin(stack, 1);
    }

    @Test
    void anUploadOfUnknownLengthShouldGrowResumeAndFinish() {
        String location = candidate
                .tus()
                .header("Upload-Defer-Length", 1)
                .header("Upload-Metadata", Candidate.metadata(candidate.question(0)))
                .post("/upload")
                .then()
                .statusCode(201)
                .header("Location", matchesPattern("/upload/[0-9a-f-]{36}"))
                .extract()
                .header("Location");
        candidate.patch(0, TEN).patch(location).then().statusCode(204).header("Upload-Offset", "10");
        candidate.tus().head(location).then().statusCode(204).header("Upload-Offset", "10");
        candidate.handIn(0, location).then().statusCode(409).body("type", containsString("upload-unfinished"));
        candidate
                .patch(10, TEN)
                .header("Upload-Length", 20)
                .patch(location)
                .then()
                .statusCode(204)
                .header("Upload-Offset", "20");
        candidate.tus().head(location).then().statusCode(204).header("Upload-Length", "20");
        candidate.handIn(0, location).then().statusCode(415).body("type", containsString("not-a-recording"));
    }

    @Test
    void aWrongOffsetShouldBeRefusedAndLoseNothing() {
        String location = candidate.create(0, 30);
        candidate.patch(0, TEN).patch(location).then().statusCode(204);
        candidate
                .patch(5, TEN)
                .patch(location)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", containsString("offset-mismatch"));
        candidate.tus().head(location).then().header("Upload-Offset", "10");
    }

    @Test
    void bytesThatDoNotMatchTheirChecksumShouldBeTakenBack() {
        String location = candidate.create(0, 30);
        candidate
                .patch(0, TEN)
                .header("Upload-Checksum", "sha1 " + Candidate.base64("wrong"))
                .patch(location)
                .then()
                .statusCode(460);
        candidate.tus().head(location).then().header("Upload-Offset", "0");
    }

    @Test
    void anothersUploadShouldNotExist(Stack stack) {
        String location = candidate.create(0, 30);
        Candidate other = Candidate.begin(stack, 1);
        other.tus().head(location).then().statusCode(404);
        other.patch(0, TEN).patch(location).then().statusCode(404);
        other.tus().delete(location).then().statusCode(404);
        other.handIn(0, location).then().statusCode(404);
        given().header("Tus-Resumable", "1.0.0").head(location).then().statusCode(401);
        candidate.tus().head(location).then().header("Upload-Offset", "0");
    }

    @Test
    void aTerminatedUploadShouldBeGone() {
        String location = candidate.create(0, 30);
        candidate.tus().delete(location).then().statusCode(204);
        candidate.tus().head(location).then().statusCode(404);
    }

    @Test
    void moreThanTheLimitShouldBeRefusedWhenPromisedAndWhenLearnt() {
        String metadata = Candidate.metadata(candidate.question(0));
        candidate
                .tus()
                .header("Upload-Length", 524_288_001)
                .header("Upload-Metadata", metadata)
                .post("/upload")
                .then()
                .statusCode(413);
        String location = candidate
                .tus()
                .header("Upload-Defer-Length", 1)
                .header("Upload-Metadata", metadata)
                .post("/upload")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        candidate
                .patch(0, TEN)
                .header("Upload-Length", 524_288_001)
                .patch(location)
                .then()
                .statusCode(413)
                .body("type", containsString("recording-too-large"));
    }

    @Test
    void moreThanThePromisedLengthShouldBeRefused() {
        String location = candidate.create(0, 5);
        candidate.patch(0, TEN).patch(location).then().statusCode(422);
        candidate.tus().head(location).then().header("Upload-Offset", "0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "questionId",
                "questionId bm90LWFuLWlk",
                "questionId !!!",
                "filename YS53ZWJt",
                "a b c",
                "questionId AAEC,questionId AAEC"
            })
    void nonsenseAsMetadataShouldBeRefused(String metadata) {
        candidate
                .tus()
                .header("Upload-Length", 5)
                .header("Upload-Metadata", metadata)
                .post("/upload")
                .then()
                .statusCode(422)
                .contentType("application/problem+json");
    }

    @Test
    void anUnknownQuestionShouldTakeNoUpload() {
        int status = candidate
                .tus()
                .header("Upload-Length", 5)
                .header("Upload-Metadata", Candidate.metadata("00000000-0000-7000-8000-000000000000"))
                .post("/upload")
                .statusCode();
        assertThat(status).isBetween(400, 422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/upload/x", "/upload/../staging", "/upload/%2e%2e%2fsecrets", "/upload/a/b"})
    void whatIsNoIdShouldNotBeLookedFor(String path) {
        int status = candidate.tus().urlEncodingEnabled(false).head(path).statusCode();
        assertThat(status).isBetween(400, 404);
    }

    @Test
    void theServerShouldSayWhatItCan() {
        assertThat(candidate
                        .tus()
                        .options("/upload")
                        .then()
                        .statusCode(204)
                        .extract()
                        .header("Tus-Extension"))
                .contains("creation", "creation-defer-length", "expiration", "termination", "checksum")
                .doesNotContain("concatenation");
    }
}
