package app.candor.rest.interviewing;

import app.candor.interviewing.CorrectableAnswer;
import app.candor.interviewing.CorrectionTimes;
import app.candor.interviewing.CorrectionView;
import app.candor.media.Recordings;
import app.candor.media.TranscriptState;
import app.candor.media.TranscriptView;
import app.candor.rest.Body;
import app.candor.rest.CandorApi;
import app.candor.shared.Caller;
import app.candor.shared.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was heard in a candidate's own answers, for them to put right. */
@RequestScoped
@Path("/interview/transcripts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = CandorApi.INVITATION)
@Tag(name = "Interview")
public class TranscriptsResource {
    /** The recorded answers in the order in which they were asked, and until when they may be corrected. */
    public record Transcripts(CorrectionView correction, List<OwnTranscript> items) {}

    /**
     * @param text as it counts now; empty while nothing was transcribed
     * @param heardText as it was heard, when it was corrected since; else {@code null}
     * @param mayChange how many words may be others than those that were heard
     */
    public record OwnTranscript(
            UUID questionId,
            int position,
            String prompt,
            TranscriptState state,
            String language,
            String text,
            String heardText,
            Instant correctedAt,
            int mayChange) {}

    /** The whole transcript as it should be. */
    public record CorrectionRequest(String text) {}

    @Inject
    CorrectionTimes times;

    @Inject
    Correcting correcting;

    @Inject
    Recordings recordings;

    @Inject
    CurrentCaller caller;

    @GET
    @Operation(
            operationId = "getOwnTranscripts",
            summary = "What was heard in the recorded answers, and until when it may be corrected",
            description =
                    "Where the author allows corrections, from handing in. Nothing is scored until they are over.")
    @APIResponse(responseCode = "200", description = "The transcripts")
    @APIResponse(responseCode = "409", description = "Nothing of this interview is corrected, or not yet")
    public Transcripts list() {
        Caller.Invitee invitee = caller.invitee();
        return new Transcripts(
                times.view(invitee),
                times.answers(invitee).stream().map(this::transcript).toList());
    }

    @PUT
    @Path("/{questionId}")
    @Operation(
            operationId = "correctTranscript",
            summary = "Put right what was misheard",
            description =
                    "The whole text as it should be. One word in five may be another than was heard, always two, never"
                            + " more than 200; capitals and punctuation are free. What was heard is kept, and the company"
                            + " sees both. The text as it was heard takes a correction back. Twice is harmless.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = CorrectionRequest.class),
                            examples =
                                    @ExampleObject(
                                            name = "a name",
                                            value = "{\"text\": \"We moved it to Kubernetes in May.\"}")))
    @APIResponse(responseCode = "200", description = "The transcripts")
    @APIResponse(responseCode = "409", description = "The time is over, or there is no transcript of this answer")
    @APIResponse(responseCode = "422", description = "More than a correction, or nothing that could be said")
    public Transcripts correct(@PathParam("questionId") UUID questionId, CorrectionRequest correction) {
        correcting.correct(
                caller.invitee(), questionId, Body.required(correction).text());
        return list();
    }

    @POST
    @Path("/confirm")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "confirmTranscripts",
            summary = "All is right as it is: the scoring may begin; twice is harmless")
    @APIResponse(responseCode = "200", description = "The transcripts")
    @APIResponse(responseCode = "409", description = "Nothing of this interview is corrected, or not yet")
    public Transcripts confirm() {
        times.confirm(caller.invitee());
        return list();
    }

    private OwnTranscript transcript(CorrectableAnswer answer) {
        TranscriptView view = recordings.transcript(answer.recordingId());
        return new OwnTranscript(
                answer.questionId(),
                answer.position(),
                answer.prompt(),
                view.state(),
                view.language(),
                view.text(),
                view.heardText(),
                view.correctedAt(),
                view.mayChange());
    }
}
