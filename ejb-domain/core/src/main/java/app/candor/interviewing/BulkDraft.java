package app.candor.interviewing;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;

/**
 * What counts for all on a list of people to invite, each as in {@link NewInvitation}; a line's own time zone and message
 * count first.
 */
public record BulkDraft(
        UUID templateId, Instant expiresAt, LocalDateTime expiresLocal, String timeZone, String message) {}
