package app.candor.analysis;

import app.candor.analysis.domain.AssessedQuestion;
import app.candor.analysis.domain.Assessment;
import app.candor.analysis.domain.CriterionFinding;
import app.candor.analysis.domain.Finding;
import java.util.List;
import java.util.Map;

/** Assessments as others see them. */
final class AssessmentViews {
    private AssessmentViews() {}

    static AssessmentView of(Assessment assessment) {
        return new AssessmentView(
                assessment.id(),
                assessment.invitationId(),
                assessment.run(),
                assessment.status(),
                assessment.overallScore(),
                assessment.recommendation().orElse(null),
                assessment.summary(),
                assessment.notice(),
                assessment
                        .profile()
                        .map(profile -> new EngineView(profile.kind(), profile.model(), profile.promptVersion()))
                        .orElse(null),
                assessment.questions().stream().map(AssessmentViews::of).toList(),
                assessment.startedAt(),
                assessment.completedAt());
    }

    private static QuestionAssessmentView of(AssessedQuestion question) {
        Finding finding = question.finding() == null ? Finding.measured(Map.of()) : question.finding();
        return new QuestionAssessmentView(
                question.questionId(),
                question.outcome(),
                question.score(),
                question.notice(),
                finding.criteria().stream().map(AssessmentViews::of).toList(),
                finding.strengths(),
                finding.weaknesses(),
                finding.feedback(),
                finding.measures());
    }

    private static CriterionView of(CriterionFinding criterion) {
        List<QuoteView> quotes = criterion.quotes().stream()
                .map(quote -> new QuoteView(quote.text(), quote.startMs(), quote.endMs()))
                .toList();
        return new CriterionView(criterion.name(), criterion.score(), criterion.notice(), quotes);
    }
}
