package app.candor.shared;

import java.util.UUID;

/**
 * CDI event on every node, a moment after something changed that an open page may show. A hint to look again, never a
 * fact: it can come twice, late or not at all, and carries no data.
 *
 * @param invitationId {@code null} when it is not about one interview
 * @param what type of the event behind it, such as {@code recording.ready}
 */
public record LiveUpdate(UUID companyId, UUID invitationId, String what) {}
