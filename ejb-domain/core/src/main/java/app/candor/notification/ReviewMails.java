package app.candor.notification;

import app.candor.notification.domain.LetterTemplate;
import app.candor.notification.domain.Moment;
import app.candor.notification.port.Mailer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells people how it goes on with the candidates whom they invited, as far as they want to know. */
@ApplicationScoped
public class ReviewMails {
    @Inject
    Mailer mailer;

    @Inject
    Preferences preferences;

    @Inject
    @ConfigProperty(name = "candor.base-url")
    String baseUrl;

    /**
     * Writes in the recipient's language and time zone, with a link to the interview's page.
     *
     * @return whether it was sent: not without a mail server, and not to whoever does not want it
     * @throws app.candor.shared.Problem {@code mail-failed}
     */
    public boolean tell(ReviewLetter letter) {
        if (!mailer.isConfigured() || !preferences.wants(letter.recipient(), letter.kind())) {
            return false;
        }
        LetterTemplate template = LetterTemplate.of(letter.kind().code().replace('_', '-'), letter.language());
        mailer.send(template.fill(
                letter.email(),
                letter.name(),
                Map.of(
                        "name", letter.name(),
                        "candidate", letter.candidateName(),
                        "title", letter.templateTitle(),
                        "when", Moment.words(letter.at(), letter.timeZone(), template.language()),
                        "link", baseUrl.replaceAll("/$", "") + "/hr/review?id=" + letter.invitationId())));
        return true;
    }
}
