package app.candor.interviewing;

import java.util.UUID;

/**
 * What became of one of many.
 *
 * @param candidateName {@code null} for an invitation that is not there
 * @param type of the refusal, such as {@code invitation-final}; {@code null} when it was done
 * @param message why it was not done, {@code null} when it was
 */
public record BoardOutcome(UUID id, String candidateName, boolean done, String type, String message) {}
