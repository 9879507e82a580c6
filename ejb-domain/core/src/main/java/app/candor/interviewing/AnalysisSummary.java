package app.candor.interviewing;

import java.time.Instant;

/**
 * What the list of invitations shows of the newest assessment.
 *
 * @param status {@code started}, {@code completed} or {@code failed}
 * @param overallScore 0–100, {@code null} when there was too little to go by
 */
public record AnalysisSummary(String status, Integer overallScore, String recommendation, Instant at) {}
