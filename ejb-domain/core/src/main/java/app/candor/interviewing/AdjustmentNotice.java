package app.candor.interviewing;

import java.util.UUID;

/**
 * What the letters about an adjustment need.
 *
 * @param language of the interview
 * @param invitedBy whoever is told of the asking, {@code null} when nobody knows
 * @param answer of HR in words, empty for none
 */
public record AdjustmentNotice(
        UUID companyId,
        UUID invitedBy,
        String candidateName,
        String candidateEmail,
        String companyName,
        String templateTitle,
        String language,
        AdjustmentStatus status,
        String answer) {}
