package app.candor.rest.identity;

import app.candor.identity.IssuedTeamInvitation;
import app.candor.identity.MemberRole;
import app.candor.identity.TeamInvitationView;
import app.candor.identity.TeamInvitations;
import app.candor.rest.Body;
import app.candor.shared.CurrentCaller;
import app.candor.shared.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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

/** Colleagues who are asked into a company's team. */
@RequestScoped
@Path("/companies/{id}/invitations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Companies")
public class TeamInvitationsResource {
    /** Who is asked, and to be what. */
    public record NewTeamInvitation(String email, MemberRole memberRole) {}

    @Inject
    TeamInvitations invitations;

    @Inject
    CurrentCaller caller;

    @GET
    @Operation(operationId = "listTeamInvitations", summary = "Who has not answered yet, newest first")
    @APIResponse(responseCode = "200", description = "All of them")
    public Page<TeamInvitationView> list(@PathParam("id") UUID id) {
        return new Page<>(invitations.list(caller.get(), id), null);
    }

    @POST
    @Operation(
            operationId = "inviteColleague",
            summary = "Ask somebody into the team",
            description =
                    "For the company's owners. The link is in this answer only and good for seven days; it is mailed"
                            + " when a mail server is configured.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "a colleague", value = Examples.COLLEAGUE)))
    @APIResponseSchema(
            value = IssuedTeamInvitation.class,
            responseCode = "201",
            responseDescription = "The invitation with its link")
    @APIResponse(responseCode = "403", description = "You are no owner of it")
    @APIResponse(responseCode = "409", description = "In the team or invited already, or too many are open")
    @APIResponse(responseCode = "422", description = "What is wrong, field by field")
    public Response invite(@PathParam("id") UUID id, NewTeamInvitation invitation) {
        NewTeamInvitation wanted = Body.required(invitation);
        return told(Response.status(Response.Status.CREATED)
                .entity(invitations.invite(caller.get(), id, wanted.email(), wanted.memberRole())));
    }

    @POST
    @Path("/{invitationId}/resend")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "resendTeamInvitation",
            summary = "Send another link, good for seven days; the former one stops working")
    @APIResponseSchema(
            value = IssuedTeamInvitation.class,
            responseCode = "200",
            responseDescription = "The invitation with its new link")
    @APIResponse(responseCode = "403", description = "You are no owner of it")
    @APIResponse(responseCode = "409", description = "Answered or taken back already")
    public Response resend(@PathParam("id") UUID id, @PathParam("invitationId") UUID invitationId) {
        return told(Response.ok(invitations.resend(caller.get(), id, invitationId)));
    }

    @DELETE
    @Path("/{invitationId}")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "revokeTeamInvitation", summary = "Take an invitation back; twice is harmless")
    @APIResponse(responseCode = "204", description = "Its link stops working")
    @APIResponse(responseCode = "403", description = "You are no owner of it")
    @APIResponse(responseCode = "409", description = "Answered already")
    public void revoke(@PathParam("id") UUID id, @PathParam("invitationId") UUID invitationId) {
        invitations.revoke(caller.get(), id, invitationId);
    }

    private static Response told(Response.ResponseBuilder answer) {
        return answer.header("Cache-Control", "no-store").build();
    }
}
