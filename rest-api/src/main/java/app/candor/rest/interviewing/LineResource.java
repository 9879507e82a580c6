package app.candor.rest.interviewing;

import app.candor.rest.CandorApi;
import app.candor.shared.CurrentCaller;
import app.candor.shared.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.SplittableRandom;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Bytes to measure a candidate's line with before the first recording. */
@RequestScoped
@Path("/interview/line")
@SecurityRequirement(name = CandorApi.INVITATION)
@Tag(name = "Interview")
public class LineResource {
    private static final int MOST_BYTES = 512_000;
    private static final int DOWN_BYTES = 128_000;

    /** That no proxy can press together. */
    private static final byte[] DOWN = new byte[DOWN_BYTES];

    static {
        new SplittableRandom().nextBytes(DOWN);
    }

    @Inject
    CurrentCaller caller;

    @GET
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(operationId = "measureDownwards", summary = "128,000 bytes, to see how fast they come")
    @APIResponse(
            responseCode = "200",
            description = "Bytes that mean nothing",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response down() {
        caller.invitee();
        return Response.ok(DOWN).header("Cache-Control", "no-store").build();
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "measureUpwards", summary = "Up to 512,000 bytes, to see how fast they go; none is kept")
    @APIResponse(responseCode = "204", description = "All were read")
    @APIResponse(responseCode = "413", description = "More than 512,000 bytes")
    public void up(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
                    InputStream bytes)
            throws IOException {
        caller.invitee();
        if (bytes.readNBytes(MOST_BYTES + 1).length > MOST_BYTES) {
            throw new Problem(Problem.Kind.TOO_LARGE, "body-too-large", "Send 512,000 bytes at most.");
        }
    }
}
