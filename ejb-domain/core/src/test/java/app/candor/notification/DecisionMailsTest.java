package app.candor.notification;

import static org.assertj.core.api.Assertions.assertThat;

import app.candor.notification.domain.Mail;
import app.candor.notification.port.Mailer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionMailsTest {
    private final List<Mail> sent = new ArrayList<>();
    private boolean configured = true;
    private final DecisionMails mails = new DecisionMails();

    DecisionMailsTest() {
        mails.mailer = new Mailer() {
            @Override
            public boolean isConfigured() {
                return configured;
            }

            @Override
            public void send(Mail mail) {
                sent.add(mail);
            }
        };
    }

    private static DecisionLetter letter(String language, String decision, String words, boolean more) {
        return new DecisionLetter("Zoë", "zoe@example.com", "Acme", "Engineer", language, decision, words, more, more);
    }

    @ParameterizedTest
    @CsvSource({
        "en,advance,you are through,person at Acme",
        "en,hire,would like to work with you,person at Acme",
        "en,reject,has decided,not to go on",
        "de,advance,eine Runde weiter,Mensch bei Acme",
        "de,hire,mit Ihnen arbeiten,Mensch bei Acme",
        "de,reject,entschieden,nicht weiterzuverfolgen",
        "es,advance,siguiente fase,persona de Acme",
        "es,hire,contar con usted,persona de Acme",
        "es,reject,ha decidido,no seguir adelante",
        "ru,advance,на следующий этап,человек из Acme",
        "ru,hire,хочет работать с вами,человек из Acme",
        "ru,reject,решение,не продолжать",
        "fr,reject,has decided,not to go on"
    })
    void aCandidateShouldBeToldInTheLanguageOfTheInterview(
            String language, String decision, String subject, String text) {
        assertThat(mails.tell(letter(language, decision, "Come <b>back</b>.\r\nSoon.", true)))
                .isTrue();
        Mail mail = sent.get(0);
        assertThat(mail.to()).isEqualTo("zoe@example.com");
        assertThat(mail.subject()).contains("Acme", subject);
        assertThat(mail.text())
                .contains("Zoë", "Engineer", text, "Come <b>back</b>.\nSoon.")
                .doesNotContain("{", "[", "button");
        assertThat(mail.html())
                .contains("Come &lt;b&gt;back&lt;/b&gt;.<br>Soon.")
                .doesNotContain("{{", "[words]");
        LetterPreview preview = mails.preview(letter(language, decision, "Come <b>back</b>.\r\nSoon.", true));
        assertThat(preview).isEqualTo(new LetterPreview(mail.to(), mail.subject(), mail.text()));
    }

    @Test
    void whatThereIsNothingOfShouldLeaveNoGap() {
        mails.tell(letter("en", "reject", "", false));
        assertThat(sent.get(0).text())
                .doesNotContain("replaces", "also written down", "\n\n\n")
                .endsWith("A person at Acme made this decision.\n");
        assertThat(sent.get(0).html()).doesNotContain("<p></p>");
    }

    @Test
    void withoutAMailServerNothingShouldBeSent() {
        configured = false;
        assertThat(mails.tell(letter("en", "hire", "", false))).isFalse();
        assertThat(sent).isEmpty();
    }
}
