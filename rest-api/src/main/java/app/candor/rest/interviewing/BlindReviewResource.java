package app.candor.rest.interviewing;

import app.candor.interviewing.BlindReview;
import app.candor.rest.Body;
import app.candor.shared.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether what the caller reads hides who is reviewed. */
@RequestScoped
@Path("/me/blind-review")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Invitations")
public class BlindReviewResource {
    /** Whether names, addresses, pictures and files are hidden. */
    public record BlindChoice(Boolean blind) {}

    @Inject
    BlindReview reviews;

    @Inject
    CurrentCaller caller;

    @GET
    @Operation(operationId = "getBlindReview", summary = "Whether what you read hides who is reviewed")
    @APIResponse(responseCode = "200", description = "Your choice")
    public BlindChoice get() {
        return new BlindChoice(reviews.chosen(caller.get()));
    }

    @PUT
    @Operation(
            operationId = "chooseBlindReview",
            summary = "Hide who is reviewed from all that you read, or show it again",
            description =
                    "Counts for pages, API and export alike: candidates are called by the end of their invitation's"
                            + " id; addresses, pictures, files, words to and about the candidate and adjustments are kept back,"
                            + " and nothing is searched or sorted by name.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "hide", value = "{\"blind\": true}")))
    @APIResponse(responseCode = "200", description = "Your choice")
    @APIResponse(responseCode = "422", description = "Neither true nor false")
    public BlindChoice choose(BlindChoice choice) {
        Boolean blind = Body.required(choice).blind();
        reviews.choose(caller.get(), blind);
        return new BlindChoice(blind);
    }
}
