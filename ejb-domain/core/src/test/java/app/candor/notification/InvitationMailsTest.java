package app.candor.notification;

import static org.assertj.core.api.Assertions.assertThat;

import app.candor.notification.domain.Mail;
import app.candor.notification.port.Mailer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvitationMailsTest {
    private static final String LINK = "https://candor.example.com/i/4Zq0kq3Vb7mX1c9TzYw2RfLh8sJd6NpE";
    private final List<Mail> sent = new ArrayList<>();
    private boolean configured = true;
    private final InvitationMails mails = new InvitationMails();

    InvitationMailsTest() {
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

    private static InvitationLetter letter(String name, String language) {
        return new InvitationLetter(
                name, "zoe@example.com", "Acme", "Engineer", language, LINK, Instant.parse("2027-01-31T18:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "en,Acme invites you to an interview,January 31",
        "ru,Acme приглашает вас на интервью,31 января",
        "de,Acme lädt Sie zu einem Interview ein,31. Januar",
        "es,Acme le invita a una entrevista,31 de enero",
        "fr,Acme invites you to an interview,January 31"
    })
    void aCandidateShouldBeWrittenToInTheLanguageOfTheInterview(String language, String subject, String day) {
        assertThat(mails.invite(letter("Zoë", language))).isTrue();
        Mail mail = sent.get(0);
        assertThat(mail.to()).isEqualTo("zoe@example.com");
        assertThat(mail.subject()).isEqualTo(subject);
        assertThat(mail.text()).contains(LINK, "Zoë", "Engineer", day).doesNotContain("{", "button:");
        assertThat(mail.html()).contains("href=\"" + LINK + "\"", "Zoë", day).doesNotContain("{{", "{link}");
    }

    @Test
    void whatPeopleTypedShouldStayTextInHtml() {
        mails.invite(letter("<img src=x onerror='alert(1)'> {link} $1", "en"));
        assertThat(sent.get(0).html())
                .contains("&lt;img src=x onerror=&#39;alert(1)&#39;&gt; {link} $1")
                .doesNotContain("<img");
        assertThat(sent.get(0).text()).contains("<img src=x onerror='alert(1)'> {link} $1");
    }

    @Test
    void withoutAMailServerNothingShouldBeSent() {
        configured = false;
        assertThat(mails.invite(letter("Zoë", "en"))).isFalse();
        assertThat(sent).isEmpty();
    }
}
