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

class TeamMailsTest {
    private static final String LINK = "https://candor.example.com/join?token=4Zq0kq3Vb7mX1c9TzYw2RfLh8sJd6NpE";
    private final List<Mail> sent = new ArrayList<>();
    private boolean configured = true;
    private final TeamMails mails = new TeamMails();

    TeamMailsTest() {
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

    private static TeamLetter letter(String company, String language) {
        return new TeamLetter(
                "max@example.com", company, "Hana", language, LINK, Instant.parse("2027-01-31T18:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "en,Hana invites you to the team of Acme,January 31",
        "ru,Hana приглашает вас в команду «Acme»,31 января",
        "de,Hana lädt Sie in das Team von Acme ein,31. Januar",
        "es,Hana le invita al equipo de Acme,31 de enero",
        "fr,Hana invites you to the team of Acme,January 31"
    })
    void aColleagueShouldBeWrittenToInTheirLanguage(String language, String subject, String day) {
        assertThat(mails.invite(letter("Acme", language))).isTrue();
        Mail mail = sent.get(0);
        assertThat(mail.to()).isEqualTo("max@example.com");
        assertThat(mail.subject()).isEqualTo(subject);
        assertThat(mail.text()).contains(LINK, "max@example.com", day).doesNotContain("{", "button:");
        assertThat(mail.html()).contains("href=\"" + LINK + "\"", day).doesNotContain("{{", "{link}");
    }

    @Test
    void whatPeopleTypedShouldStayTextInHtml() {
        mails.invite(letter("<b>A</b> {link}", "en"));
        assertThat(sent.get(0).html()).contains("&lt;b&gt;A&lt;/b&gt; {link}").doesNotContain("<b>");
    }

    @Test
    void withoutAMailServerNothingShouldBeSent() {
        configured = false;
        assertThat(mails.invite(letter("Acme", "en"))).isFalse();
        assertThat(sent).isEmpty();
    }
}
