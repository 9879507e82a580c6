package app.candor.ui.hr;

import app.candor.analysis.AssessmentView;
import app.candor.analysis.QuestionAssessmentView;
import app.candor.interviewing.InvitationView;
import app.candor.interviewing.QuestionView;
import app.candor.interviewing.ResponseView;
import app.candor.media.Documents;
import app.candor.media.Recordings;
import app.candor.shared.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Puts together what the contexts know of each answer of an interview. */
@ApplicationScoped
public class ReviewedAnswers {
    @Inject
    Recordings recordings;

    @Inject
    Documents documents;

    /**
     * In the order of the questions.
     *
     * @param assessment {@code null} for none
     * @param takes whether those recordings are told that were not handed in
     */
    List<ReviewedAnswer> of(
            Caller reader, InvitationView invitation, AssessmentView assessment, Veil veil, boolean takes) {
        List<ReviewedAnswer> answers = new ArrayList<>();
        for (QuestionView question : invitation.questions()) {
            ResponseView response = invitation.responses().stream()
                    .filter(candidate -> candidate.questionId().equals(question.id()))
                    .findFirst()
                    .orElse(null);
            answers.add(new ReviewedAnswer(
                    question,
                    response,
                    response == null || response.recordingId() == null
                            ? null
                            : recordings.get(reader, response.recordingId()),
                    response == null || response.fileId() == null ? null : documents.get(reader, response.fileId()),
                    assessed(assessment, question),
                    takes ? takes(reader, response) : List.of(),
                    veil));
        }
        return List.copyOf(answers);
    }

    private static QuestionAssessmentView assessed(AssessmentView assessment, QuestionView question) {
        return assessment == null
                ? null
                : assessment.questions().stream()
                        .filter(candidate -> candidate.questionId().equals(question.id()))
                        // Without a status it is only planned.
                        .filter(candidate -> candidate.status() != null)
                        .findFirst()
                        .orElse(null);
    }

    private List<Take> takes(Caller reader, ResponseView response) {
        if (response == null
                || response.recordingId() == null
                || response.takes().size() < 2) {
            return List.of();
        }
        List<Take> takes = new ArrayList<>();
        for (UUID take : response.takes()) {
            Long millis = recordings.get(reader, take).durationMs();
            takes.add(new Take(
                    takes.size() + 1,
                    millis == null ? null : Clocks.minutes(millis),
                    take.equals(response.recordingId())));
        }
        return List.copyOf(takes);
    }
}
