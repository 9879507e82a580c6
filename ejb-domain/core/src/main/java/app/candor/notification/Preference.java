package app.candor.notification;

/**
 * Whether a person wants one kind of mail.
 *
 * @param kind code of a {@link MailKind}
 * @param mandatory whether it comes in any case; what a client says about that is ignored
 */
public record Preference(String kind, Boolean wanted, Boolean mandatory) {}
