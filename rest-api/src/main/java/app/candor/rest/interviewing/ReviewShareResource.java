package app.candor.rest.interviewing;

import app.candor.interviewing.IssuedShare;
import app.candor.interviewing.ReviewShares;
import app.candor.interviewing.ShareDraft;
import app.candor.interviewing.ShareOpening;
import app.candor.interviewing.ShareView;
import app.candor.rest.Body;
import app.candor.rest.Paging;
import app.candor.shared.CurrentCaller;
import app.candor.shared.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Links by which somebody without an account reads one completed interview for some days. */
@RequestScoped
@Path("/invitations/{id}/shares")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Shares", description = "Links to read one completed interview without an account: open → ended | revoked")
public class ReviewShareResource {
    @Inject
    ReviewShares shares;

    @Inject
    CurrentCaller caller;

    @POST
    @Operation(
            operationId = "shareInterview",
            summary = "Let whoever has a link read a completed interview for some days",
            description = "The link is in this answer only. It shows questions, recordings, transcripts and, when"
                    + " withAnalysis is true, the newest analysis; never the address, the decision or adjustments. With"
                    + " nameHidden neither the name nor handed-in files. Each opening is kept in the log.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "a week", value = Examples.SHARE)))
    @APIResponse(
            responseCode = "201",
            description = "The share with its link",
            content = @Content(schema = @Schema(implementation = IssuedShare.class)))
    @APIResponse(responseCode = "404", description = "None of yours")
    @APIResponse(
            responseCode = "409",
            description = "Not completed, the candidate was deleted, or fifty links work already")
    @APIResponse(responseCode = "422", description = "Not 1 to 30 days, or too long a note")
    public Response make(@PathParam("id") UUID id, ShareDraft draft, @Context UriInfo uri) {
        IssuedShare issued = shares.make(caller.get(), id, Body.required(draft));
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(issued.share().id().toString())
                        .build())
                .header("Cache-Control", "no-store")
                .entity(issued)
                .build();
    }

    @GET
    @Operation(
            operationId = "listShares",
            summary = "The shares of an interview, newest first, kept for 90 days after their end")
    @APIResponse(responseCode = "200", description = "A slice of the list")
    @APIResponse(responseCode = "404", description = "None of yours")
    public Page<ShareView> list(@PathParam("id") UUID id, @BeanParam Paging paging) {
        return shares.list(caller.get(), id, paging.request());
    }

    @GET
    @Path("/{shareId}/openings")
    @Operation(
            operationId = "listShareOpenings",
            summary = "When a share was opened, newest first",
            description =
                    "Addresses are shortened to a network (IPv4 to 24, IPv6 to 48 bits), browsers to their family.")
    @APIResponse(responseCode = "200", description = "A slice of the log")
    @APIResponse(responseCode = "404", description = "None of yours")
    public Page<ShareOpening> openings(
            @PathParam("id") UUID id, @PathParam("shareId") UUID shareId, @BeanParam Paging paging) {
        return shares.openings(caller.get(), id, shareId, paging.request());
    }

    @POST
    @Path("/{shareId}/revoke")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "revokeShare", summary = "Take a share back; twice, or after its end, is harmless")
    @APIResponse(responseCode = "200", description = "The share, whose link opens nothing any more")
    @APIResponse(responseCode = "404", description = "None of yours")
    public ShareView revoke(@PathParam("id") UUID id, @PathParam("shareId") UUID shareId) {
        return shares.revoke(caller.get(), id, shareId);
    }
}
