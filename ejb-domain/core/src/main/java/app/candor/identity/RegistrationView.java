package app.candor.identity;

import java.util.UUID;

/** How a registration stands; nothing of it is personal. */
public record RegistrationView(UUID id, RegistrationStatus status, VerificationMail verification) {}
