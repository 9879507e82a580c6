package app.candor.rest.interviewing;

import app.candor.analysis.AssessmentStatus;
import app.candor.analysis.AssessmentView;
import app.candor.analysis.Assessments;
import app.candor.interviewing.DecisionDraft;
import app.candor.interviewing.DecisionKind;
import app.candor.interviewing.DecisionNotice;
import app.candor.interviewing.Decisions;
import app.candor.interviewing.InvitationView;
import app.candor.interviewing.SharedFeedback;
import app.candor.notification.DecisionLetter;
import app.candor.notification.DecisionMails;
import app.candor.notification.LetterPreview;
import app.candor.rest.Body;
import app.candor.shared.CurrentCaller;
import app.candor.shared.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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

/** What a person decides, and what the candidate hears of it. */
@RequestScoped
@Path("/invitations/{id}/decision")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Invitations")
public class DecisionResource {
    /**
     * A person's decision and why.
     *
     * @param words for the candidate
     * @param shareFeedback whether the candidate reads strengths and advice of the newest analysis, never scores
     * @param tellCandidate absent for yes unless the candidate has been told something before
     */
    public record DecisionRequest(
            DecisionKind decision, String reason, String words, Boolean shareFeedback, Boolean tellCandidate) {}

    @Inject
    Decisions decisions;

    @Inject
    Assessments assessments;

    @Inject
    DecisionMails mails;

    @Inject
    CurrentCaller caller;

    @POST
    @Operation(
            operationId = "decide",
            summary = "Decide on a completed interview",
            description = "Only a person with the role hr decides. Every decision is in the audit log; a later one"
                    + " replaces an earlier one. The candidate is told the first decision, unless tellCandidate is false,"
                    + " and a later one only when tellCandidate is true; they read words, never reason.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "advance", value = Examples.DECISION)))
    @APIResponse(responseCode = "200", description = "The decided invitation")
    @APIResponse(responseCode = "409", description = "The interview is not completed, or there is no feedback to share")
    @APIResponse(responseCode = "422", description = "Without a decision or a reason")
    public InvitationView decide(@PathParam("id") UUID id, DecisionRequest request) {
        return decisions.decide(caller.get(), id, draft(id, request));
    }

    @POST
    @Path("/preview")
    @Operation(
            operationId = "previewDecision",
            summary = "The letter that a decision would send",
            description = "Nothing is decided and nothing is sent.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "advance", value = Examples.DECISION)))
    @APIResponse(responseCode = "200", description = "The letter as text, in the interview's language")
    @APIResponse(responseCode = "409", description = "The interview is not completed, or there is no feedback to share")
    @APIResponse(responseCode = "422", description = "Without a decision or a reason")
    public LetterPreview preview(@PathParam("id") UUID id, DecisionRequest request) {
        DecisionNotice notice = decisions.preview(caller.get(), id, draft(id, request));
        return mails.preview(new DecisionLetter(
                notice.candidateName(),
                notice.candidateEmail(),
                notice.companyName(),
                notice.templateTitle(),
                notice.language(),
                notice.decision().code(),
                notice.words(),
                notice.feedback(),
                notice.corrected()));
    }

    private DecisionDraft draft(UUID id, DecisionRequest request) {
        DecisionRequest wanted = Body.required(request);
        return new DecisionDraft(
                wanted.decision(),
                wanted.reason(),
                wanted.words(),
                Boolean.TRUE.equals(wanted.shareFeedback()) ? feedback(id) : List.of(),
                wanted.tellCandidate());
    }

    private List<SharedFeedback> feedback(UUID id) {
        AssessmentView assessment = assessments.ofInvitation(caller.get(), id);
        if (assessment.status() != AssessmentStatus.COMPLETED) {
            throw Problem.conflict("no-feedback", "There is no finished analysis whose feedback could be shared.");
        }
        return assessment.questions().stream()
                .filter(question -> !question.strengths().isEmpty()
                        || question.feedback() != null && !question.feedback().isBlank())
                .map(question -> new SharedFeedback(question.questionId(), question.strengths(), question.feedback()))
                .toList();
    }
}
