package app.candor.notification;

import app.candor.notification.domain.LetterTemplate;
import app.candor.notification.domain.Mail;
import app.candor.notification.domain.Moment;
import app.candor.notification.port.Mailer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.logging.Logger;

/** Writes to candidates about their invitation. */
@ApplicationScoped
public class InvitationMails {
    private static final Logger LOG = Logger.getLogger(InvitationMails.class.getName());

    @Inject
    Mailer mailer;

    @Inject
    Preferences preferences;

    /**
     * Writes in the interview's language and by the candidate's clocks. Without a mail server nothing is sent: HR has the
     * link to give away. A reminder is not sent to whoever has an account and does not want any.
     *
     * @return whether it was sent
     * @throws app.candor.shared.Problem {@code mail-failed}
     */
    public boolean write(InvitationLetter letter) {
        if (!mailer.isConfigured()) {
            LOG.fine("no mail server: a candidate is not written to");
            return false;
        }
        if (letter.kind() == CandidateLetterKind.REMINDER
                && letter.account() != null
                && !preferences.wants(letter.account(), MailKind.INVITATION_REMINDER)) {
            return false;
        }
        LetterTemplate template = LetterTemplate.of(letter.kind().template(), letter.language());
        Mail mail = template.fill(
                letter.candidateEmail(),
                letter.candidateName(),
                Map.of(
                        "name", letter.candidateName(),
                        "company", letter.companyName(),
                        "title", letter.templateTitle(),
                        "message", letter.message().replace("\r\n", "\n"),
                        "link", letter.link(),
                        "stop", letter.stopLink(),
                        "when", Moment.words(letter.at(), letter.timeZone(), template.language()),
                        "answered", Integer.toString(letter.answered()),
                        "asked", Integer.toString(letter.asked())));
        mailer.send(letter.stopLink().isEmpty() ? mail : mail.stoppedBy(letter.stopLink()));
        return true;
    }
}
