package app.candor.interviewing;

import app.candor.interviewing.domain.Adjustment;
import app.candor.interviewing.domain.Allowances;
import app.candor.interviewing.domain.InterviewTemplate;
import app.candor.interviewing.domain.Invitation;
import app.candor.interviewing.domain.Question;
import app.candor.interviewing.domain.Response;
import app.candor.interviewing.domain.ToldDecision;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Aggregates as the outside sees them. */
final class Views {
    private Views() {}

    static TemplateView template(InterviewTemplate template) {
        return new TemplateView(
                template.id(),
                template.companyId(),
                template.familyId(),
                template.versionNumber(),
                template.title(),
                template.intro(),
                template.language(),
                template.status(),
                template.settings(),
                template.questions().stream().map(Views::question).toList(),
                template.createdAt(),
                template.updatedAt(),
                template.publishedAt(),
                template.revision());
    }

    private static QuestionView question(Question question) {
        return new QuestionView(
                question.id(),
                question.position(),
                question.type(),
                question.prompt(),
                question.required(),
                question.thinkSeconds(),
                question.answerSeconds(),
                question.limit(),
                question.retakes(),
                question.options(),
                question.criteria(),
                question.alternatives(),
                question.competency(),
                question.rubric());
    }

    /** The question as somebody would write it anew, without its id. */
    static QuestionDraft draft(QuestionView question) {
        return new QuestionDraft(
                null,
                question.type(),
                question.prompt(),
                question.required(),
                question.thinkSeconds(),
                question.answerSeconds(),
                question.limit(),
                question.retakes(),
                question.options(),
                question.criteria(),
                question.alternatives(),
                question.competency(),
                question.rubric());
    }

    static InvitationView invitation(
            Invitation invitation,
            InterviewTemplate template,
            Optional<ToldDecision> told,
            CorrectionView correction,
            Instant now) {
        return new InvitationView(
                invitation.id(),
                invitation.companyId(),
                template.id(),
                template.title(),
                invitation.addressee().candidateId().orElse(null),
                invitation.candidateName(),
                invitation.candidateEmail(),
                invitation.status(now),
                invitation.createdAt(),
                invitation.expiresAt(),
                invitation.addressee().timeZone(),
                invitation.addressee().message(),
                invitation.startedAt(),
                invitation.completedAt(),
                template.questions().stream().map(Views::question).toList(),
                responses(invitation, template),
                invitation
                        .analysis()
                        .map(noted ->
                                new AnalysisSummary(noted.status(), noted.score(), noted.recommendation(), noted.at()))
                        .orElse(null),
                invitation
                        .decision()
                        .map(decision -> new DecisionView(
                                decision.kind(), decision.reason(), decision.decidedBy(), decision.decidedAt()))
                        .orElse(null),
                told.map(ToldDecision::view).orElse(null),
                correction,
                invitation.revision());
    }

    private static List<ResponseView> responses(Invitation invitation, InterviewTemplate template) {
        return template.questions().stream()
                .flatMap(question -> invitation.response(question.id()).stream())
                .map(Views::response)
                .toList();
    }

    private static ResponseView response(Response response) {
        return new ResponseView(
                response.questionId(),
                response.type(),
                response.text(),
                response.choice(),
                response.choices(),
                response.recordingId(),
                response.fileId(),
                response.takes().size(),
                response.takes(),
                response.savedAt());
    }

    /** What is over shows no questions any more: they are the company's. */
    static InterviewView interview(
            Invitation invitation,
            InterviewTemplate template,
            String companyName,
            Optional<ToldDecision> told,
            List<Adjustment> adjustments,
            SittingView sitting,
            Optional<LogoView> logo,
            CorrectionView correction,
            Instant now) {
        Allowances granted = Allowances.of(adjustments);
        InvitationStatus status = invitation.status(now);
        boolean over = status == InvitationStatus.EXPIRED
                || status == InvitationStatus.CANCELLED
                || sitting != null && sitting.over();
        List<Question> questions = over
                ? List.of()
                : template.questions().stream()
                        .map(question -> question.adjusted(granted))
                        .toList();
        UUID next = questions.stream()
                .map(Question::id)
                .filter(id -> invitation.response(id).isEmpty())
                .findFirst()
                .orElse(null);
        return new InterviewView(
                invitation.id(),
                status,
                companyName,
                template.title(),
                template.intro(),
                template.language(),
                template.settings(),
                invitation.candidateName(),
                invitation.expiresAt(),
                invitation.addressee().timeZone(),
                invitation.addressee().message(),
                invitation.startedAt(),
                invitation.completedAt(),
                questions.stream()
                        .mapToInt(question -> question.thinkSeconds() + question.answerSeconds())
                        .sum(),
                questions.stream().map(question -> asked(question, invitation)).toList(),
                next,
                told.map(ToldDecision::view).orElse(null),
                adjustments.stream().map(Adjustment::view).toList(),
                granted.captions() || Boolean.TRUE.equals(template.settings().captions()),
                sitting,
                logo.orElse(null),
                correction,
                now);
    }

    private static InterviewQuestion asked(Question question, Invitation invitation) {
        return new InterviewQuestion(
                question.id(),
                question.position(),
                question.type(),
                question.prompt(),
                question.required(),
                question.thinkSeconds(),
                question.answerSeconds(),
                question.limit(),
                question.retakes(),
                question.options(),
                question.alternatives(),
                invitation.response(question.id()).map(Views::response).orElse(null));
    }
}
