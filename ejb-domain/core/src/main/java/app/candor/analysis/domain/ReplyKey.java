package app.candor.analysis.domain;

import java.util.UUID;

/**
 * What makes two askings the same, so that the reply to one answers the other.
 *
 * @param subject id of the question, or {@code summary}
 * @param inputHash SHA-256 of everything that the engine is told
 */
public record ReplyKey(
        UUID invitationId, String subject, int generation, String inputHash, String model, String promptVersion) {}
