package app.candor.rest.interviewing;

import app.candor.interviewing.PublicApplications;
import app.candor.interviewing.PublicLinkDraft;
import app.candor.interviewing.PublicLinkView;
import app.candor.rest.Body;
import app.candor.rest.Revision;
import app.candor.shared.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The link by which anybody asks for an invitation to a template. */
@RequestScoped
@Path("/templates/{id}/public-link")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Templates")
public class PublicLinkResource {
    @Inject
    PublicApplications links;

    @Inject
    CurrentCaller caller;

    @GET
    @Operation(operationId = "getPublicLink", summary = "The public link of a template, with its places")
    @APIResponseSchema(
            value = PublicLinkView.class,
            responseCode = "200",
            responseDescription = "The link; the ETag is the revision")
    @APIResponse(responseCode = "404", description = "No link, or no template of yours")
    public Response get(@PathParam("id") UUID id) {
        return Revision.answer(links.get(caller.get(), id), PublicLinkView::revision);
    }

    @PUT
    @Operation(
            operationId = "openPublicLink",
            summary = "Let anybody ask for an invitation to an active template, or change places and end",
            description =
                    "The link stays the same while it is open. Whoever asks gives name and address, and gets their"
                            + " own link by mail. With If-Match only when nobody has changed it since.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "fifty places", value = Examples.PUBLIC_LINK)))
    @APIResponseSchema(
            value = PublicLinkView.class,
            responseCode = "200",
            responseDescription = "The link; the ETag is the revision")
    @APIResponse(responseCode = "404", description = "No template of yours")
    @APIResponse(responseCode = "409", description = "The template is not active")
    @APIResponse(responseCode = "412", description = "Somebody has changed it since")
    @APIResponse(responseCode = "422", description = "What is wrong, field by field")
    public Response open(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, PublicLinkDraft draft) {
        PublicLinkView link = links.open(caller.get(), id, Body.required(draft), Revision.seen(ifMatch));
        return Revision.answer(link, PublicLinkView::revision);
    }

    @DELETE
    @Operation(
            operationId = "closePublicLink",
            summary = "End the public link; invitations that came by it stay good, and twice is harmless")
    @APIResponse(responseCode = "204", description = "Nobody new can ask")
    @APIResponse(responseCode = "404", description = "No template of yours")
    public void close(@PathParam("id") UUID id) {
        links.close(caller.get(), id);
    }
}
