package app.candor.rest.interviewing;

import app.candor.interviewing.AdjustmentAsked;
import app.candor.interviewing.AdjustmentView;
import app.candor.interviewing.Adjustments;
import app.candor.interviewing.Answer;
import app.candor.interviewing.InterviewView;
import app.candor.interviewing.Interviews;
import app.candor.interviewing.SeenAnswer;
import app.candor.rest.Body;
import app.candor.rest.CandorApi;
import app.candor.shared.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The interview of whoever holds the invitation's secret. */
@RequestScoped
@Path("/interview")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = CandorApi.INVITATION)
@Tag(name = "Interview", description = "The candidate's side, with the secret of the invitation")
public class InterviewResource {
    /** Without consent the interview does not begin. */
    public record StartRequest(boolean consent) {}

    @Inject
    Interviews interviews;

    @Inject
    Adjustments adjustments;

    @Inject
    HandIn handIn;

    @Inject
    CurrentCaller caller;

    @GET
    @Operation(
            operationId = "getInterview",
            summary = "The interview in whatever state it is",
            description =
                    "Also when it is over: status says so. Questions of an expired or cancelled one are not shown.")
    @APIResponse(responseCode = "200", description = "Questions, saved answers, and which question is next")
    public InterviewView view() {
        return interviews.view(caller.invitee());
    }

    @POST
    @Path("/start")
    @Operation(operationId = "startInterview", summary = "Agree and begin; beginning again is harmless")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = StartRequest.class),
                            examples = @ExampleObject(name = "agree", value = "{\"consent\": true}")))
    @APIResponse(responseCode = "200", description = "The interview, in progress")
    @APIResponse(responseCode = "409", description = "Completed already")
    @APIResponse(responseCode = "410", description = "Expired or cancelled")
    @APIResponse(responseCode = "422", description = "Without consent")
    public InterviewView start(StartRequest request) {
        return interviews.start(caller.invitee(), Body.required(request).consent());
    }

    @PUT
    @Path("/responses/{questionId}")
    @Operation(
            operationId = "answer",
            summary = "Save the answer of one question",
            description =
                    "It replaces the former answer. Give exactly one of text, choice (index from 0), choices (indices"
                            + " of a multiple choice), uploadId (last segment of the address of a finished tus upload) and"
                            + " recordingId (of a take that was sent before). The same answer twice is harmless. With"
                            + " If-None-Match: * it is saved only when there is no answer yet, with If-Match only when the"
                            + " stored answer has that savedAt.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = AnswerRequest.class),
                            examples = {
                                @ExampleObject(name = "text", value = Examples.TEXT_ANSWER),
                                @ExampleObject(name = "choice", value = Examples.CHOICE_ANSWER),
                                @ExampleObject(name = "choices", value = Examples.CHOICES_ANSWER),
                                @ExampleObject(name = "recording", value = Examples.RECORDING_ANSWER)
                            }))
    @APIResponse(responseCode = "200", description = "The interview with the saved answer")
    @APIResponse(responseCode = "409", description = "Not started, completed, no retakes left or upload unfinished")
    @APIResponse(responseCode = "410", description = "Expired or cancelled")
    @APIResponse(responseCode = "412", description = "Another device has answered this question meanwhile")
    @APIResponse(responseCode = "422", description = "An answer that does not fit the question")
    public InterviewView answer(
            @PathParam("questionId") UUID questionId,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("If-None-Match") String ifNoneMatch,
            AnswerRequest request) {
        var invitee = caller.invitee();
        AnswerRequest given = Body.required(request);
        SeenAnswer seen = SeenHeader.read(ifMatch, ifNoneMatch);
        if (given.recordingId() != null && !given.isAmbiguous()) {
            return interviews.choose(invitee, questionId, handIn.sent(invitee, given.recordingId()), seen);
        }
        Answer answer = given.uploadId() == null || given.isAmbiguous()
                ? given.answer()
                : handIn.uploaded(invitee, questionId, given.uploadId());
        return interviews.answer(invitee, questionId, answer, seen);
    }

    @POST
    @Path("/adjustments")
    @Operation(
            operationId = "askForAdjustment",
            summary = "Ask for extra time, more retakes or the like; the very same again is harmless",
            description =
                    "The company answers. What it grants counts at once and shows in the interview. Those who judge"
                            + " the answers are not told.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = AdjustmentAsked.class),
                            examples =
                                    @ExampleObject(
                                            name = "extra time",
                                            value = "{\"kind\": \"extra_time\", \"words\": \"I stammer.\"}")))
    @APIResponse(responseCode = "200", description = "What was asked for, with its state")
    @APIResponse(responseCode = "409", description = "Completed, or one of this kind waits for its answer")
    @APIResponse(responseCode = "410", description = "Expired or cancelled")
    @APIResponse(responseCode = "422", description = "What is wrong, field by field")
    public AdjustmentView ask(AdjustmentAsked asked) {
        return adjustments.ask(caller.invitee(), Body.required(asked));
    }

    @POST
    @Path("/complete")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "completeInterview", summary = "Hand everything in; twice is harmless")
    @APIResponse(responseCode = "200", description = "The completed interview")
    @APIResponse(responseCode = "409", description = "Not started, or required answers are missing")
    @APIResponse(responseCode = "410", description = "Expired or cancelled")
    public InterviewView complete() {
        return interviews.complete(caller.invitee());
    }
}
