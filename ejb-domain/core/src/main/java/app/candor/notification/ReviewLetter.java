package app.candor.notification;

import java.time.Instant;
import java.util.UUID;

/**
 * What a person who invites candidates is told about one of them.
 *
 * @param kind one that is not mandatory
 * @param language of the recipient; English for any that we do not speak
 * @param timeZone IANA name of the recipient's; empty for UTC
 * @param at when it happened
 */
public record ReviewLetter(
        MailKind kind,
        UUID recipient,
        String name,
        String email,
        String language,
        String timeZone,
        UUID invitationId,
        String candidateName,
        String templateTitle,
        Instant at) {}
