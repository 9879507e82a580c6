package app.candor.interviewing;

import java.util.UUID;

/**
 * What to list; {@code null} in a field means any.
 *
 * @param text words of which each is part of the name or the address; one of a letter or two begins a word of them
 * @param undecided only those that are completed and wait for a decision
 * @param analysis how far the newest assessment is
 * @param recommendation what the newest assessment suggests, such as {@code hire}
 * @param expiringSoon only those that can still be answered and end within three days
 */
public record InvitationFilter(
        InvitationStatus status,
        UUID templateId,
        String text,
        DecisionKind decision,
        boolean undecided,
        AnalysisState analysis,
        String recommendation,
        boolean expiringSoon) {
    public InvitationFilter(InvitationStatus status, UUID templateId, String text) {
        this(status, templateId, text, null, false, null, null, false);
    }

    public static InvitationFilter all() {
        return new InvitationFilter(null, null, null);
    }
}
