package app.candor.media;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that a candidate handed in.
 *
 * @param filename as the candidate's browser said
 * @param url works for anybody, for {@code candor.presign.minutes}
 */
public record DocumentView(
        UUID id,
        UUID companyId,
        UUID invitationId,
        UUID questionId,
        String filename,
        String contentType,
        long bytes,
        String url,
        Instant createdAt) {}
