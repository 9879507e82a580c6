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

/** Writes to people who are asked into a company's team. */
@ApplicationScoped
public class TeamMails {
    private static final Logger LOG = Logger.getLogger(TeamMails.class.getName());

    @Inject
    Mailer mailer;

    /**
     * Mails the link. Without a mail server nothing is sent: the owner has the link to give away.
     *
     * @return whether it was sent
     * @throws app.candor.shared.Problem {@code mail-failed}
     */
    public boolean invite(TeamLetter letter) {
        if (!mailer.isConfigured()) {
            LOG.fine("no mail server: an invitation's link is left to the owner");
            return false;
        }
        LetterTemplate template = LetterTemplate.of("team-invitation", letter.language());
        String until = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(Locale.forLanguageTag(template.language()))
                .withZone(ZoneOffset.UTC)
                .format(letter.expiresAt());
        mailer.send(template.fill(
                letter.email(),
                "",
                Map.of(
                        "company", letter.companyName(),
                        "inviter", letter.inviterName(),
                        "email", letter.email(),
                        "link", letter.link(),
                        "until", until)));
        return true;
    }
}
