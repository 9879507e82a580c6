package app.candor.interviewing;

import java.util.UUID;

/** An adjustment as HR sees it: with whom and what it is about. */
public record AdjustmentCase(
        UUID id,
        UUID invitationId,
        String candidateName,
        String templateTitle,
        AdjustmentView adjustment,
        long revision) {}
