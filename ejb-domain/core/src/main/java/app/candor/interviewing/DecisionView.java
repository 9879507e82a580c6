package app.candor.interviewing;

import java.time.Instant;
import java.util.UUID;

/** Who decided what, when and why. */
public record DecisionView(DecisionKind decision, String reason, UUID decidedBy, Instant decidedAt) {}
