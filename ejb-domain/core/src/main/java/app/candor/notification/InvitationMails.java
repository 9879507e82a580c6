package app.candor.notification;

import app.candor.notification.domain.LetterTemplate;
import app.candor.notification.port.Mailer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Logger;

/** Writes to candidates about their invitation. */
@ApplicationScoped
public class InvitationMails {
    private static final Logger LOG = Logger.getLogger(InvitationMails.class.getName());

    @Inject
    Mailer mailer;

    /**
     * Mails the link in the interview's language. Without a mail server nothing is sent: HR has the link to give away.
     *
     * @return whether it was sent
     * @throws app.candor.shared.Problem {@code mail-failed}
     */
    public boolean invite(InvitationLetter letter) {
        if (!mailer.isConfigured()) {
            LOG.fine("no mail server: an invitation's link is left to HR");
            return false;
        }
        LetterTemplate template = LetterTemplate.of("invitation", letter.language());
        String until = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(Locale.forLanguageTag(template.language()))
                .withZone(ZoneOffset.UTC)
                .format(letter.expiresAt());
        mailer.send(template.fill(
                letter.candidateEmail(),
                letter.candidateName(),
                Map.of(
                        "name", letter.candidateName(),
                        "company", letter.companyName(),
                        "title", letter.templateTitle(),
                        "link", letter.link(),
                        "until", until)));
        return true;
    }
}
