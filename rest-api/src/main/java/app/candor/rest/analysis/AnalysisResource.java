package app.candor.rest.analysis;

import app.candor.analysis.AssessmentView;
import app.candor.analysis.Assessments;
import app.candor.shared.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The analysis of one interview. */
@RequestScoped
@Path("/invitations/{id}/analysis")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Analysis",
        description = "Scores with the words they rest on, and a suggestion. A person decides:"
                + " pending → in_progress → completed | failed")
public class AnalysisResource {
    static final String EXAMPLE = """
            {"id": "01932d3a-7f00-7000-8000-000000000003", "invitationId": "01932d3a-7f00-7000-8000-000000000002",
             "run": 1, "status": "completed", "overallScore": 80, "recommendation": "hire",
             "summary": "The answer is concrete. It names the own part.", "notice": null,
             "engine": {"kind": "llm", "model": "openai/gpt-oss-120b", "promptVersion": "interview-analysis.v1"},
             "questions": [{"questionId": "01932d3a-7f00-7000-8000-000000000004", "status": "scored", "score": 80,
               "notice": null,
               "criteria": [{"name": "relevance", "score": 4, "notice": null,
                 "quotes": [{"text": "we moved the billing system", "startMs": 4200, "endMs": 6100}]}],
               "strengths": ["Names the own part."], "weaknesses": ["No figures."], "feedback": "Add the outcome.",
               "measures": {"words": 152.0, "wordsPerMinute": 131.0}}],
             "startedAt": "2026-11-02T09:00:00Z", "completedAt": "2026-11-02T09:00:21Z"}""";

    @Inject
    Assessments assessments;

    @Inject
    CurrentCaller caller;

    @GET
    @Operation(
            operationId = "getAnalysis",
            summary = "The newest analysis of a completed interview",
            description = "Also while it runs: questions that are judged already are there, the others have no status.")
    @APIResponse(
            responseCode = "200",
            description = "The analysis",
            content =
                    @Content(
                            schema = @Schema(implementation = AssessmentView.class),
                            examples = @ExampleObject(name = "completed", value = EXAMPLE)))
    @APIResponse(responseCode = "404", description = "The interview is not completed, or none of yours")
    public AssessmentView get(@PathParam("id") UUID id) {
        return assessments.ofInvitation(caller.get(), id);
    }

    @POST
    @Path("/rerun")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "rerunAnalysis",
            summary = "Analyse again with today's engine",
            description = "Needed after a language model was configured, or to repeat a run. The former runs are kept.")
    @APIResponseSchema(
            value = AssessmentView.class,
            responseCode = "202",
            responseDescription = "The new run, which is pending")
    @APIResponse(responseCode = "404", description = "The interview is not completed, or none of yours")
    @APIResponse(responseCode = "409", description = "An analysis is running")
    public Response rerun(@PathParam("id") UUID id) {
        return Response.accepted(assessments.rerun(caller.get(), id)).build();
    }
}
