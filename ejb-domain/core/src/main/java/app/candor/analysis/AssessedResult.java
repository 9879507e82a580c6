package app.candor.analysis;

import app.candor.analysis.domain.AssessedAnswer;

/** What {@link AssessmentRun#assess} came to, for {@link AssessmentRun#record}; nobody else looks inside. */
public final class AssessedResult {
    private final AssessedAnswer answer;

    AssessedResult(AssessedAnswer answer) {
        this.answer = answer;
    }

    AssessedAnswer answer() {
        return answer;
    }
}
