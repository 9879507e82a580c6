package app.candor.interviewing;

import java.util.UUID;

/** What to list; {@code null} in a field means any. */
public record InvitationFilter(InvitationStatus status, UUID templateId, String text) {
    public static InvitationFilter all() {
        return new InvitationFilter(null, null, null);
    }
}
