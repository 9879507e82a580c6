package app.candor.rest.identity;

import app.candor.identity.MemberRole;
import app.candor.identity.MemberView;
import app.candor.identity.Team;
import app.candor.rest.Body;
import app.candor.rest.Revision;
import app.candor.shared.CurrentCaller;
import app.candor.shared.Page;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who works for a company. */
@RequestScoped
@Path("/companies/{id}/members")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Companies")
public class TeamResource {
    /** What a member is to be. */
    public record Membership(MemberRole memberRole) {}

    @Inject
    Team team;

    @Inject
    CurrentCaller caller;

    @GET
    @Operation(operationId = "listMembers", summary = "A company's team, the longest members first")
    @APIResponse(responseCode = "200", description = "The whole team")
    public Page<MemberView> list(@PathParam("id") UUID id) {
        return new Page<>(team.list(caller.get(), id), null);
    }

    @PUT
    @Path("/{userId}")
    @Operation(
            operationId = "changeMember",
            summary = "Make a member an owner, or an owner a member again",
            description = "For the company's owners. If-Match takes the company's ETag.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "an owner", value = Examples.MEMBER_ROLE)))
    @APIResponse(responseCode = "200", description = "The team")
    @APIResponse(responseCode = "403", description = "You are no owner of it")
    @APIResponse(responseCode = "409", description = "The last owner, or somebody who could not act as one")
    @APIResponse(responseCode = "412", description = "Changed meanwhile")
    public Page<MemberView> change(
            @PathParam("id") UUID id,
            @PathParam("userId") UUID userId,
            @HeaderParam("If-Match") String ifMatch,
            Membership membership) {
        MemberRole role = Body.required(membership).memberRole();
        return new Page<>(team.changeRole(caller.get(), id, userId, role, Revision.seen(ifMatch)), null);
    }

    @DELETE
    @Path("/{userId}")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "removeMember",
            summary = "Remove somebody from the team",
            description = "For the company's owners. It counts with the person's next request.")
    @APIResponse(responseCode = "204", description = "They work for it no longer")
    @APIResponse(responseCode = "403", description = "You are no owner of it")
    @APIResponse(responseCode = "409", description = "The last owner")
    @APIResponse(responseCode = "412", description = "Changed meanwhile")
    public void remove(
            @PathParam("id") UUID id, @PathParam("userId") UUID userId, @HeaderParam("If-Match") String ifMatch) {
        team.remove(caller.get(), id, userId, Revision.seen(ifMatch));
    }
}
