package app.candor.notification;

import app.candor.notification.domain.LetterTemplate;
import app.candor.notification.port.Mailer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tells HR that a candidate needs something, and the candidate what became of it. Nobody can switch it off: somebody waits
 * for it in the middle of an interview.
 */
@ApplicationScoped
public class AdjustmentMails {
    @Inject
    Mailer mailer;

    @Inject
    @ConfigProperty(name = "candor.base-url")
    String baseUrl;

    /**
     * Without a mail server nothing is sent: the pages say it.
     *
     * @return whether it was sent
     * @throws app.candor.shared.Problem {@code mail-failed}
     */
    public boolean tell(AdjustmentLetter letter) {
        if (!mailer.isConfigured()) {
            return false;
        }
        mailer.send(LetterTemplate.of("adjustment-" + letter.state(), letter.language())
                .fill(
                        letter.email(),
                        letter.name(),
                        Map.of(
                                "name", letter.name(),
                                "candidate", letter.candidateName(),
                                "company", letter.companyName(),
                                "title", letter.templateTitle(),
                                "words", letter.words().replace("\r\n", "\n"),
                                "link", baseUrl.replaceAll("/$", "") + "/hr/adjustments")));
        return true;
    }
}
