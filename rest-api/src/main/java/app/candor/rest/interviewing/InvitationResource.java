package app.candor.rest.interviewing;

import app.candor.interviewing.BlindReview;
import app.candor.interviewing.Board;
import app.candor.interviewing.BoardQuery;
import app.candor.interviewing.InvitationSummary;
import app.candor.interviewing.InvitationView;
import app.candor.interviewing.Invitations;
import app.candor.interviewing.IssuedInvitation;
import app.candor.interviewing.LaterEnd;
import app.candor.interviewing.NewInvitation;
import app.candor.interviewing.OpenInvitations;
import app.candor.rest.Body;
import app.candor.rest.Paging;
import app.candor.rest.Revision;
import app.candor.shared.CurrentCaller;
import app.candor.shared.Page;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The company's invitations. */
@RequestScoped
@Path("/invitations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
        name = "Invitations",
        description = "Invite, follow and decide: pending → in_progress → completed | expired | cancelled")
public class InvitationResource {
    @Inject
    Invitations invitations;

    @Inject
    OpenInvitations open;

    @Inject
    Board board;

    @Inject
    CurrentCaller caller;

    @POST
    @Operation(
            operationId = "invite",
            summary = "Invite a candidate to an active template",
            description =
                    "The link and its secret are in this answer only. Without expiresAt the candidate has fourteen"
                            + " days; expiresLocal with timeZone says it by the clocks where the candidate is. The"
                            + " link is mailed when a mail server is configured. With candidateId in place of name"
                            + " and address somebody is invited whom the search has found: the link goes to them"
                            + " alone, and link, secret and candidateEmail are empty until they begin.")
    @RequestBody(
            content =
                    @Content(
                            examples = {
                                @ExampleObject(name = "one candidate", value = Examples.INVITATION),
                                @ExampleObject(name = "by the candidate's clocks", value = Examples.LOCAL_INVITATION)
                            }))
    @APIResponse(
            responseCode = "201",
            description = "The invitation with its link",
            content =
                    @Content(
                            schema = @Schema(implementation = IssuedLink.class),
                            examples = @ExampleObject(name = "issued", value = Examples.ISSUED)))
    @APIResponse(
            responseCode = "409",
            description = "The template is not active, or the candidate is invited to it already")
    @APIResponse(responseCode = "422", description = "What is wrong, field by field")
    public Response invite(NewInvitation invitation, @Context UriInfo uri) {
        IssuedLink issued = IssuedLink.of(invitations.invite(caller.get(), Body.required(invitation)));
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(issued.id().toString())
                        .build())
                .header("Cache-Control", "no-store")
                .entity(issued)
                .build();
    }

    @GET
    @Operation(
            operationId = "listInvitations",
            summary = "The company's invitations, filtered and in an order",
            description = "A cursor is good for the order that it was given for.")
    @APIResponse(responseCode = "200", description = "A slice of the list")
    public Page<InvitationSummary> list(@BeanParam BoardParameters parameters, @BeanParam Paging paging) {
        BoardQuery query = parameters.query();
        return board.list(caller.get(), query.filter(), query.order(), paging.cursor(), paging.limit());
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getInvitation", summary = "One invitation with everything asked and answered")
    @APIResponse(responseCode = "200", description = "The invitation")
    @APIResponse(responseCode = "404", description = "None of yours")
    public InvitationView get(
            @PathParam("id") UUID id,
            @QueryParam("blind")
                    @Parameter(description = "true to read it without name, address and other traces of who it is")
                    boolean blind) {
        InvitationView invitation = invitations.get(caller.get(), id);
        return blind ? invitation.as(BlindReview.name(id)) : invitation;
    }

    @POST
    @Path("/{id}/cancel")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "cancelInvitation", summary = "Take an invitation back; twice is harmless")
    @APIResponse(responseCode = "200", description = "The cancelled invitation")
    @APIResponse(responseCode = "409", description = "Completed or expired")
    public InvitationView cancel(@PathParam("id") UUID id) {
        return invitations.cancel(caller.get(), id);
    }

    @POST
    @Path("/{id}/renew")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "renewInvitation",
            summary = "Give the candidate another link; the former one stops working",
            description = "The new link is mailed when a mail server is configured.")
    @APIResponse(
            responseCode = "200",
            description = "The invitation with its new link",
            content =
                    @Content(
                            schema = @Schema(implementation = IssuedLink.class),
                            examples = @ExampleObject(name = "issued", value = Examples.ISSUED)))
    @APIResponse(responseCode = "409", description = "Completed, expired or cancelled")
    public Response renew(@PathParam("id") UUID id) {
        return told(invitations.renew(caller.get(), id));
    }

    @POST
    @Path("/{id}/extend")
    @Operation(
            operationId = "extendInvitation",
            summary = "Give the candidate more time; what has expired is open again",
            description =
                    "Never less time than before. With If-Match only when nobody has changed the invitation since."
                            + " The candidate is told by mail, with a further link.")
    @RequestBody(
            content =
                    @Content(
                            examples = {
                                @ExampleObject(name = "a moment", value = Examples.LATER),
                                @ExampleObject(name = "by the candidate's clocks", value = Examples.LATER_LOCAL)
                            }))
    @APIResponse(responseCode = "200", description = "The invitation with its new end")
    @APIResponse(responseCode = "409", description = "Completed or cancelled")
    @APIResponse(responseCode = "412", description = "Somebody has changed it since")
    @APIResponse(responseCode = "422", description = "The end is not later, or too far away")
    public InvitationView extend(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, LaterEnd end) {
        return open.extend(caller.get(), id, Body.required(end), Revision.seen(ifMatch));
    }

    @POST
    @Path("/{id}/resend")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "resendInvitation",
            summary = "Mail the invitation again, with a further link; the former ones keep working")
    @APIResponse(
            responseCode = "200",
            description = "The invitation with the further link",
            content =
                    @Content(
                            schema = @Schema(implementation = IssuedLink.class),
                            examples = @ExampleObject(name = "issued", value = Examples.ISSUED)))
    @APIResponse(responseCode = "409", description = "Completed, expired or cancelled")
    public Response resend(@PathParam("id") UUID id) {
        return told(open.resend(caller.get(), id));
    }

    @POST
    @Path("/{id}/link")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "linkToInvitation",
            summary = "Get a further link to pass on; the former ones keep working and nothing is mailed")
    @APIResponse(
            responseCode = "200",
            description = "The invitation with the further link",
            content =
                    @Content(
                            schema = @Schema(implementation = IssuedLink.class),
                            examples = @ExampleObject(name = "issued", value = Examples.ISSUED)))
    @APIResponse(
            responseCode = "409",
            description =
                    "Completed, expired or cancelled, or found by search and not begun: the link is the candidate's")
    public Response link(@PathParam("id") UUID id) {
        return told(open.link(caller.get(), id));
    }

    private static Response told(IssuedInvitation issued) {
        return Response.ok(IssuedLink.of(issued))
                .header("Cache-Control", "no-store")
                .build();
    }
}
