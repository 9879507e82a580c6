package app.candor.rest.interviewing;

import app.candor.interviewing.BoardAction;
import app.candor.interviewing.BoardActions;
import app.candor.interviewing.BoardOutcome;
import app.candor.rest.Body;
import app.candor.shared.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The same for many invitations. */
@RequestScoped
@Path("/invitations/actions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Invitations")
public class BoardActionsResource {
    /**
     * What to do, and with which invitations; up to 200.
     *
     * @param days how many more each gets when they are extended, 1 to 90
     */
    public record ActionRequest(BoardAction action, List<UUID> ids, Integer days) {}

    /** What became of each, in the order of the request. */
    public record ActionAnswer(List<BoardOutcome> items) {}

    @Inject
    BoardActions bulk;

    @Inject
    CurrentCaller caller;

    @POST
    @Operation(
            operationId = "changeInvitations",
            summary = "Cancel, resend or extend up to 200 invitations",
            description = "Each by itself: what cannot be done is told in its line, and the others are done.")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "cancel two",
                                            value =
                                                    "{\"action\": \"cancel\", \"ids\": [\"01932d3a-7f00-7000-8000-000000000002\","
                                                            + " \"01932d3a-7f00-7000-8000-000000000005\"]}")))
    @APIResponse(responseCode = "200", description = "What became of each")
    @APIResponse(responseCode = "422", description = "None, too many, or nothing to do")
    public ActionAnswer change(ActionRequest request) {
        ActionRequest wanted = Body.required(request);
        return new ActionAnswer(bulk.apply(caller.get(), wanted.action(), wanted.ids(), wanted.days()));
    }
}
