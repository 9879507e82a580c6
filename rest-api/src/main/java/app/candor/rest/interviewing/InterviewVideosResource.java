package app.candor.rest.interviewing;

import app.candor.interviewing.ShownVideo;
import app.candor.interviewing.TemplateVideos;
import app.candor.rest.CandorApi;
import app.candor.shared.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Videos with which the candidate is asked. */
@RequestScoped
@Path("/interview/videos")
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = CandorApi.INVITATION)
@Tag(name = "Interview")
public class InterviewVideosResource {
    /** All there are, in the order in which the candidate comes by. */
    public record ShownVideoList(List<ShownVideo> items) {}

    @Inject
    TemplateVideos videos;

    @Inject
    CurrentCaller caller;

    @GET
    @Operation(
            operationId = "interviewVideos",
            summary = "The videos of the interview, with links that work for some minutes",
            description = "A place is intro, outro, or the id of a question. None of an interview that is over.")
    @APIResponse(responseCode = "200", description = "None is good")
    public ShownVideoList videos() {
        return new ShownVideoList(videos.shown(caller.invitee()));
    }
}
