package app.candor.rest.operations;

import app.candor.operations.DeadLetterView;
import app.candor.operations.DeadLetters;
import app.candor.rest.Paging;
import app.candor.shared.CurrentCaller;
import app.candor.shared.Page;
import app.candor.shared.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Messages that failed for good. */
@RequestScoped
@Path("/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations")
public class DeadLettersResource {
    /**
     * @param replayed how many were sent again
     */
    public record Replayed(int replayed) {}

    @Inject
    DeadLetters deadLetters;

    @Inject
    CurrentCaller caller;

    @GET
    @Operation(operationId = "deadLetters", summary = "Dead letters, newest first")
    public Page<DeadLetterView> list(
            @QueryParam("replayed") @Parameter(description = "true lists those that were sent again, too.")
                    boolean replayedToo,
            @BeanParam Paging paging) {
        return deadLetters.list(caller.get(), replayedToo, paging.request());
    }

    @POST
    @Path("/{id}/replay")
    @Operation(operationId = "replayDeadLetter", summary = "Sends it to its topic again, once")
    public DeadLetterView replay(@PathParam("id") String id) {
        return deadLetters.replay(caller.get(), id(id));
    }

    @POST
    @Path("/replay")
    @Operation(operationId = "replayDeadLetters", summary = "Sends all that were not sent again, up to 1,000 a call")
    public Replayed replayAll() {
        return new Replayed(deadLetters.replayAll(caller.get()));
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Problem.notFound("dead letter");
        }
    }
}
