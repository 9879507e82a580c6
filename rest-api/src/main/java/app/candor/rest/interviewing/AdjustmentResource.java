package app.candor.rest.interviewing;

import app.candor.interviewing.AdjustmentAnswer;
import app.candor.interviewing.AdjustmentCase;
import app.candor.interviewing.AdjustmentStatus;
import app.candor.interviewing.Adjustments;
import app.candor.rest.Body;
import app.candor.rest.Codes;
import app.candor.rest.Paging;
import app.candor.rest.Revision;
import app.candor.shared.CurrentCaller;
import app.candor.shared.Page;
import app.candor.shared.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What candidates need to be asked fairly. Whoever judges answers is shown none of it. */
@RequestScoped
@Path("/adjustments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Adjustments", description = "Extra time, more retakes and the like, asked for by candidates")
public class AdjustmentResource {
    @Inject
    Adjustments adjustments;

    @Inject
    CurrentCaller caller;

    @GET
    @Operation(operationId = "listAdjustments", summary = "What candidates asked for, newest first")
    @APIResponse(responseCode = "200", description = "A slice of the list")
    public Page<AdjustmentCase> list(
            @QueryParam("status") @Parameter(description = "requested, granted or declined; any when absent")
                    String status,
            @QueryParam("invitationId") @Parameter(description = "Only of this invitation") String invitationId,
            @BeanParam Paging paging) {
        AdjustmentStatus wanted = Codes.ofParameter("status", AdjustmentStatus.class, status);
        return adjustments.list(caller.get(), wanted, uuid(invitationId), paging.request());
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getAdjustment", summary = "One of them")
    @APIResponse(
            responseCode = "200",
            description = "With its ETag",
            content = @Content(schema = @Schema(implementation = AdjustmentCase.class)))
    @APIResponse(responseCode = "404", description = "None of yours")
    public Response get(@PathParam("id") UUID id) {
        return Revision.answer(adjustments.get(caller.get(), id), AdjustmentCase::revision);
    }

    @POST
    @Path("/{id}/grant")
    @Operation(
            operationId = "grantAdjustment",
            summary = "Grant it; it counts at once, and the candidate is told. The same answer twice is harmless",
            description = "Extra time needs percent (10–300), more retakes needs retakes (1–5).")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = AdjustmentAnswer.class),
                            examples =
                                    @ExampleObject(
                                            name = "extra time",
                                            value = "{\"percent\": 50, \"words\": \"Take the time that you need.\"}")))
    @APIResponse(
            responseCode = "200",
            description = "Granted",
            content = @Content(schema = @Schema(implementation = AdjustmentCase.class)))
    @APIResponse(responseCode = "409", description = "Answered otherwise already")
    @APIResponse(responseCode = "412", description = "It has changed since you looked")
    @APIResponse(responseCode = "422", description = "How much is missing or out of range")
    public Response grant(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, AdjustmentAnswer answer) {
        return Revision.answer(
                adjustments.grant(caller.get(), id, Body.required(answer), Revision.seen(ifMatch)),
                AdjustmentCase::revision);
    }

    @POST
    @Path("/{id}/decline")
    @Operation(
            operationId = "declineAdjustment",
            summary = "Decline it with a reason for the candidate. The same answer twice is harmless")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = AdjustmentAnswer.class),
                            examples =
                                    @ExampleObject(
                                            name = "with a reason",
                                            value = "{\"words\": \"Please call us, so that we find another way.\"}")))
    @APIResponse(
            responseCode = "200",
            description = "Declined",
            content = @Content(schema = @Schema(implementation = AdjustmentCase.class)))
    @APIResponse(responseCode = "409", description = "Answered otherwise already")
    @APIResponse(responseCode = "412", description = "It has changed since you looked")
    @APIResponse(responseCode = "422", description = "Without words")
    public Response decline(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, AdjustmentAnswer answer) {
        return Revision.answer(
                adjustments.decline(caller.get(), id, Body.required(answer), Revision.seen(ifMatch)),
                AdjustmentCase::revision);
    }

    private static UUID uuid(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("invitationId", "This is not an id.");
        }
    }
}
