package app.candor.rest.identity;

import app.candor.identity.JoiningTeams;
import app.candor.rest.Body;
import app.candor.shared.CurrentCaller;
import app.candor.shared.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A colleague's answer to an invitation into a team. */
@RequestScoped
@Path("/company-invitations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Companies")
public class JoiningResource {
    /** What the link holds after {@code token=}. */
    public record Token(String token) {}

    /**
     * What follows.
     *
     * @param signInAgain whether the account got its role by this, which counts with the next sign-in
     */
    public record Joined(boolean signInAgain) {}

    @Inject
    JoiningTeams joining;

    @Inject
    CurrentCaller caller;

    @POST
    @Path("/accept")
    @Operation(
            operationId = "acceptTeamInvitation",
            summary = "Join the team that the link is for",
            description = "Only the account of the invited address may. Whoever has no role yet gets HR.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "the link's", value = Examples.TOKEN)))
    @APIResponse(responseCode = "200", description = "You are in the team")
    @APIResponse(responseCode = "403", description = "It was sent to another address")
    @APIResponse(responseCode = "404", description = "No such link")
    @APIResponse(responseCode = "409", description = "In the team already, or a candidate's account")
    @APIResponse(responseCode = "410", description = "Answered, taken back or expired")
    public Joined accept(Token token) {
        return new Joined(joining.accept(caller.get(), required(token)));
    }

    @POST
    @Path("/decline")
    @Operation(operationId = "declineTeamInvitation", summary = "Do not join the team that the link is for")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "the link's", value = Examples.TOKEN)))
    @APIResponse(responseCode = "204", description = "The invitation is over")
    @APIResponse(responseCode = "403", description = "It was sent to another address")
    @APIResponse(responseCode = "404", description = "No such link")
    @APIResponse(responseCode = "410", description = "Answered, taken back or expired")
    public void decline(Token token) {
        joining.decline(caller.get(), required(token));
    }

    private static String required(Token token) {
        String text = Body.required(token).token();
        if (text == null || text.isBlank()) {
            throw Problem.invalid("token", "Send what the link holds after token=.");
        }
        return text;
    }
}
