package app.candor.rest.identity;

import app.candor.identity.CandidateDescription;
import app.candor.identity.CandidateProfileView;
import app.candor.identity.CandidateProfiles;
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

/** The profile of a candidate, for themselves. */
@RequestScoped
@Path("/me/profile")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Identity")
public class MyProfileResource {
    /** How good one is, 1 to 5. */
    public record Level(Integer level) {}

    @Inject
    CandidateProfiles profiles;

    @Inject
    CurrentCaller caller;

    @GET
    @Operation(operationId = "myProfile", summary = "What you say of your work, as a candidate")
    @APIResponseSchema(
            value = CandidateProfileView.class,
            responseCode = "200",
            responseDescription = "The profile, empty at first; the ETag is the revision")
    public Response get() {
        return Revision.answer(profiles.own(caller.get()), CandidateProfileView::revision);
    }

    @PUT
    @Operation(
            operationId = "changeMyProfile",
            summary = "Say everything but your skills anew",
            description = "What is left out is not said any more. Without discoverable nobody finds you.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "a developer", value = Examples.CANDIDATE)))
    @APIResponseSchema(value = CandidateProfileView.class, responseCode = "200", responseDescription = "The profile")
    @APIResponse(responseCode = "412", description = "Changed meanwhile")
    @APIResponse(responseCode = "422", description = "What is wrong, field by field")
    @APIResponse(responseCode = "428", description = "Without If-Match")
    public Response change(@HeaderParam("If-Match") String ifMatch, CandidateDescription description) {
        return Revision.answer(
                profiles.describe(caller.get(), Body.required(description), Revision.seen(ifMatch)),
                CandidateProfileView::revision);
    }

    @PUT
    @Path("/skills/{skillId}")
    @Operation(operationId = "rateMySkill", summary = "Add a skill, or rate it anew")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "good", value = "{\"level\":4}")))
    @APIResponseSchema(value = CandidateProfileView.class, responseCode = "200", responseDescription = "The profile")
    @APIResponse(responseCode = "409", description = "It is not offered any more, or you have fifty already")
    @APIResponse(responseCode = "412", description = "Changed meanwhile")
    @APIResponse(responseCode = "422", description = "No level from 1 to 5")
    public Response rate(@PathParam("skillId") UUID skillId, @HeaderParam("If-Match") String ifMatch, Level level) {
        Integer rated = Body.required(level).level();
        return Revision.answer(
                profiles.rateSkill(caller.get(), skillId, rated, Revision.seen(ifMatch)),
                CandidateProfileView::revision);
    }

    @DELETE
    @Path("/skills/{skillId}")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "removeMySkill", summary = "Take a skill off your profile; twice is harmless")
    @APIResponseSchema(value = CandidateProfileView.class, responseCode = "200", responseDescription = "The profile")
    @APIResponse(responseCode = "412", description = "Changed meanwhile")
    public Response remove(@PathParam("skillId") UUID skillId, @HeaderParam("If-Match") String ifMatch) {
        return Revision.answer(
                profiles.removeSkill(caller.get(), skillId, Revision.seen(ifMatch)), CandidateProfileView::revision);
    }
}
