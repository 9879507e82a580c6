package app.candor.notification;

import app.candor.notification.domain.LetterTemplate;
import app.candor.notification.domain.Mail;
import app.candor.notification.port.Mailer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/** Writes to candidates what was decided, in the interview's language. */
@ApplicationScoped
public class DecisionMails {
    @Inject
    Mailer mailer;

    /**
     * Without a mail server nothing is sent: the page of the candidate's link says it.
     *
     * @return whether it was sent
     * @throws app.candor.shared.Problem {@code mail-failed}
     */
    public boolean tell(DecisionLetter letter) {
        if (!mailer.isConfigured()) {
            return false;
        }
        mailer.send(written(letter));
        return true;
    }

    /** The same letter, for a look at it. */
    public LetterPreview preview(DecisionLetter letter) {
        Mail mail = written(letter);
        return new LetterPreview(mail.to(), mail.subject(), mail.text());
    }

    private static Mail written(DecisionLetter letter) {
        return LetterTemplate.of("decision-" + letter.decision(), letter.language())
                .fill(
                        letter.candidateEmail(),
                        letter.candidateName(),
                        Map.of(
                                "name", letter.candidateName(),
                                "company", letter.companyName(),
                                "title", letter.templateTitle(),
                                "words", letter.words().replace("\r\n", "\n"),
                                "feedback", letter.feedback() ? "yes" : "",
                                "corrected", letter.corrected() ? "yes" : ""));
    }
}
