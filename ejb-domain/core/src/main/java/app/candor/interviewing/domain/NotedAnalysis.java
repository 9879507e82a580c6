package app.candor.interviewing.domain;

import app.candor.interviewing.AnalysisSummary;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** What the newest assessment came to, kept beside the invitation so that a list needs nobody else. */
@Embeddable
public class NotedAnalysis {
    @Column(name = "analysis_status")
    private String status;

    @Column(name = "analysis_score")
    private Integer score;

    @Column(name = "analysis_recommendation")
    private String recommendation;

    @Column(name = "analysis_at")
    private Instant at;

    protected NotedAnalysis() {}

    static NotedAnalysis of(AnalysisSummary summary) {
        var noted = new NotedAnalysis();
        noted.status = summary.status();
        noted.score = summary.overallScore();
        noted.recommendation = summary.recommendation();
        noted.at = summary.at();
        return noted;
    }

    public String status() {
        return status;
    }

    public Integer score() {
        return score;
    }

    public String recommendation() {
        return recommendation;
    }

    public Instant at() {
        return at;
    }
}
