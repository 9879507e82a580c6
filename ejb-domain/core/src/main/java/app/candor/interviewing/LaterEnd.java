package app.candor.interviewing;

import java.time.Instant;
import java.time.LocalDateTime;

/**
 * Until when a candidate shall have time: a moment, or a time of day by the candidate's clocks.
 *
 * @param timeZone IANA name for {@code expiresLocal}; {@code null} for the one that the invitation has
 */
public record LaterEnd(Instant expiresAt, LocalDateTime expiresLocal, String timeZone) {}
