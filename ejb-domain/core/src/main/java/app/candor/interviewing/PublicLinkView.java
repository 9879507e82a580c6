package app.candor.interviewing;

import java.time.Instant;
import java.util.UUID;

/**
 * A link by which anybody asks for an invitation.
 *
 * @param link to publish
 * @param taken places of those who have begun or may still begin
 * @param state {@code open}, {@code full} or {@code ended}
 */
public record PublicLinkView(
        UUID templateId, String link, int places, int taken, Instant endsAt, String state, long revision) {}
