package app.candor.rest.contract;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;

/** The uploads of recordings: tus 1.0 with creation, deferred length, checksum, expiration and termination. */
final class Uploads {
    private static final Map<String, String> REFUSALS = new TreeMap<>(Map.of(
            "401", "No invitation, or not a good one",
            "404", "There is no such upload of this invitation",
            "409", "Upload-Offset is not how much is stored, or the interview takes no answers",
            "410", "The candidate's time is over",
            "412", "Another version of tus",
            "413", "Larger than allowed",
            "415", "Not application/offset+octet-stream",
            "422", "A header that does not hold what it should",
            "460", "The bytes do not match their checksum",
            "500", "Our own fault, with the number of the incident"));

    private Uploads() {}

    static void describe(OpenAPI api) {
        videos(api);
        PathItem all = OASFactory.createPathItem();
        all.setPOST(with(
                tus("createUpload", "Begin the upload of a recording or file; Location is its address", "201"),
                Map.of(
                        "Upload-Length", "Number of bytes",
                        "Upload-Defer-Length", "1 when the length is not known yet",
                        "Upload-Metadata",
                                "questionId, filename, filetype and, where the question allows another"
                                        + " answer, answerType (video, audio or file), each with its value in Base64"),
                List.of("401", "409", "410", "412", "413", "422", "500")));
        api.getPaths().addPathItem("/upload", all);

        PathItem one = OASFactory.createPathItem();
        one.addParameter(OASFactory.createParameter()
                .name("id")
                .in(In.PATH)
                .required(true)
                .schema(OASFactory.createSchema().type(SchemaType.STRING).format("uuid")));
        one.setHEAD(with(
                tus("uploadOffset", "How much is stored: Upload-Offset", "204"),
                Map.of(),
                List.of("401", "404", "412", "500")));
        one.setPATCH(with(
                tus("appendToUpload", "Append bytes where the stored ones end", "204"),
                Map.of(
                        "Upload-Offset", "Where these bytes begin",
                        "Upload-Length", "The whole length, as soon as it is known",
                        "Upload-Checksum", "Algorithm and Base64 of the digest of these bytes"),
                List.of("401", "404", "409", "412", "413", "415", "422", "460", "500")));
        one.setDELETE(
                with(tus("dropUpload", "Throw an upload away", "204"), Map.of(), List.of("401", "404", "412", "500")));
        api.getPaths().addPathItem("/upload/{id}", one);
    }

    /** The same protocol for HR, whose videos are attached to a template afterwards. */
    private static void videos(OpenAPI api) {
        PathItem all = OASFactory.createPathItem();
        all.setPOST(with(
                done(
                        OASFactory.createOperation()
                                .operationId("createVideoUpload")
                                .summary("Begin the upload of a video for candidates; go on as with other uploads")
                                .responses(OASFactory.createAPIResponses()),
                        "201"),
                Map.of(
                        "Upload-Length", "Number of bytes",
                        "Upload-Defer-Length", "1 when the length is not known yet",
                        "Upload-Metadata", "filename with its value in Base64"),
                List.of("401", "412", "413", "422", "500")));
        api.getPaths().addPathItem("/api/video-uploads", all);
    }

    private static Operation tus(String id, String summary, String good) {
        return done(Contract.forInvitee(id, summary), good);
    }

    private static Operation done(Operation operation, String good) {
        operation
                .getResponses()
                .addAPIResponse(good, OASFactory.createAPIResponse().description("Done"));
        return operation;
    }

    private static Operation with(Operation operation, Map<String, String> headers, List<String> refusals) {
        Map<String, String> all = new TreeMap<>(headers);
        all.put("Tus-Resumable", "1.0.0");
        all.forEach((name, description) -> operation.addParameter(OASFactory.createParameter()
                .name(name)
                .in(In.HEADER)
                .description(description)
                .schema(OASFactory.createSchema().type(SchemaType.STRING))));
        refusals.forEach(code -> operation
                .getResponses()
                .addAPIResponse(code, OASFactory.createAPIResponse().description(REFUSALS.get(code))));
        return operation;
    }
}
