package app.candor.notification;

import static org.assertj.core.api.Assertions.assertThat;

import app.candor.notification.domain.Mail;
import app.candor.notification.port.Mailer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdjustmentMailsTest {
    private final List<Mail> sent = new ArrayList<>();
    private boolean configured = true;
    private final AdjustmentMails mails = new AdjustmentMails();

    AdjustmentMailsTest() {
        mails.baseUrl = "https://candor.example.com/";
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

    private static AdjustmentLetter letter(String state, String language) {
        return new AdjustmentLetter(
                "Hanna", "hanna@example.com", "Zoë <b>", "Acme", "Engineer", language, state, "Take <i>your</i> time.");
    }

    @ParameterizedTest
    @CsvSource({
        "requested,en,Zoë <b> asks for an adjustment",
        "requested,de,Zoë <b> bittet um eine Anpassung",
        "requested,es,Zoë <b> pide una adaptación",
        "requested,ru,Zoë <b> просит о поддержке",
        "granted,en,Acme has granted what you asked for",
        "granted,de,Acme hat Ihrer Bitte zugestimmt",
        "granted,es,Acme ha concedido lo que pidió",
        "granted,ru,Acme: ваша просьба одобрена",
        "declined,en,Acme has answered what you asked for",
        "declined,de,Acme hat auf Ihre Bitte geantwortet",
        "declined,es,Acme ha respondido a lo que pidió",
        "declined,ru,Acme: ответ на вашу просьбу",
    })
    void everyLetterShouldBeInItsLanguageAndReadNothingAsHtml(String state, String language, String subject) {
        assertThat(mails.tell(letter(state, language))).isTrue();
        Mail mail = sent.get(0);
        assertThat(mail.subject()).isEqualTo(subject);
        assertThat(mail.text()).contains("Engineer").doesNotContain("{");
        assertThat(mail.html()).doesNotContain("<b>").doesNotContain("<i>your");
        if (state.equals("requested")) {
            assertThat(mail.text())
                    .contains("https://candor.example.com/hr/adjustments")
                    .doesNotContain("your</i>");
        } else {
            assertThat(mail.text()).contains("Take <i>your</i> time.");
        }
    }

    @Test
    void withoutAMailServerNothingShouldBeSent() {
        configured = false;
        assertThat(mails.tell(letter("granted", "en"))).isFalse();
        assertThat(sent).isEmpty();
    }
}
