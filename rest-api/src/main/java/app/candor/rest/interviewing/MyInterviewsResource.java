package app.candor.rest.interviewing;

import app.candor.interviewing.OwnInterview;
import app.candor.interviewing.OwnInterviews;
import app.candor.shared.CurrentCaller;
import app.candor.shared.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The interviews of a candidate who has an account. */
@RequestScoped
@Path("/me/interviews")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Interview")
public class MyInterviewsResource {
    /** Where the interview goes on. */
    public record OwnLink(String link) {}

    @Inject
    OwnInterviews interviews;

    @Inject
    CurrentCaller caller;

    @GET
    @Operation(
            operationId = "listMyInterviews",
            summary = "The interviews that you are invited to",
            description = "Those to your account, and those to its address once it is proved; the newest hundred.")
    @APIResponse(responseCode = "200", description = "Newest first")
    public Page<OwnInterview> list() {
        return new Page<>(interviews.list(caller.get()), null);
    }

    @POST
    @Path("/{id}/link")
    @Operation(
            operationId = "linkMyInterview",
            summary = "A further link to one of your interviews, beside those that you have")
    @APIResponseSchema(
            value = OwnLink.class,
            responseCode = "201",
            responseDescription = "The link; keep it to yourself")
    @APIResponse(responseCode = "404", description = "No interview of yours")
    public Response link(@PathParam("id") UUID id) {
        return Response.status(Response.Status.CREATED)
                .entity(new OwnLink(interviews.link(caller.get(), id)))
                .build();
    }
}
