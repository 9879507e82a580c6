package app.candor.rest.identity;

import app.candor.identity.CandidateCard;
import app.candor.identity.CandidateQuery;
import app.candor.identity.CandidateSearch;
import app.candor.identity.CandidateView;
import app.candor.identity.ExperienceLevel;
import app.candor.identity.UserStatus;
import app.candor.rest.Codes;
import app.candor.rest.Paging;
import app.candor.shared.CurrentCaller;
import app.candor.shared.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Candidates who want to be found, for hiring teams. */
@RequestScoped
@Path("/candidates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
        name = "Candidates",
        description = "Those who want to be found; how they describe their work, and no way to reach them")
public class CandidatesResource {
    @Inject
    CandidateSearch candidates;

    @Inject
    CurrentCaller caller;

    @GET
    @Operation(
            operationId = "searchCandidates",
            summary = "Candidates, the best first",
            description =
                    "The score, 0 to 200, adds 20 × the average level in the skills asked for to the average over the"
                            + " words of 100 for a word of name, headline or skills and 50 for one of the summary. When nobody has"
                            + " every word, words written alike are tried, worth up to 50. Of equal scores the newer account comes"
                            + " first.")
    @APIResponse(responseCode = "200", description = "A slice of the list")
    @APIResponse(responseCode = "404", description = "There is no such skill")
    public Page<CandidateCard> search(
            @QueryParam("skill")
                    @Parameter(
                            description = "Id of a skill, with a colon and the least level (1 to 5) if you like; may be"
                                    + " repeated up to ten times, and all count")
                    List<String> skill,
            @QueryParam("text")
                    @Parameter(description = "Words of name, headline, summary or skills; all of them count")
                    String text,
            @QueryParam("experience") @Parameter(description = "entry, junior, mid, senior or lead; any when absent")
                    String experience,
            @QueryParam("status")
                    @Parameter(description = "For administrators: active or suspended; active when absent")
                    String status,
            @BeanParam Paging paging) {
        var query = new CandidateQuery(
                skill.stream().map(Parameters::skill).toList(),
                text,
                Codes.ofParameter("experience", ExperienceLevel.class, experience),
                Codes.ofParameter("status", UserStatus.class, status));
        return candidates.search(caller.get(), query, paging.cursor(), paging.limit());
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getCandidate", summary = "One candidate who wants to be found")
    @APIResponse(responseCode = "200", description = "The candidate")
    @APIResponse(responseCode = "404", description = "There is none, or they do not want to be found")
    public CandidateView get(@PathParam("id") UUID id) {
        return candidates.get(caller.get(), id);
    }
}
