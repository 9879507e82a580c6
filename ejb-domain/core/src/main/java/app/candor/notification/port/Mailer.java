package app.candor.notification.port;

import app.candor.notification.domain.Mail;
import app.candor.shared.Problem;

/** Carries mail. What reached the mail server counts as sent: nobody knows more. */
public interface Mailer {
    /** Whether there is a mail server at all; without one, nothing is sent and nobody is told a lie about it. */
    boolean isConfigured();

    /**
     * Do not call it in a transaction that holds locks: a slow server takes up to half a minute.
     *
     * @throws Problem {@code mail-failed}, {@code UNAVAILABLE} when a later try may succeed
     */
    void send(Mail mail);
}
