package app.candor.notification;

import static org.assertj.core.api.Assertions.assertThat;

import app.candor.notification.domain.Mail;
import app.candor.notification.port.Mailer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvitationMailsTest {
    private static final String LINK = "https://candor.example.com/i/4Zq0kq3Vb7mX1c9TzYw2RfLh8sJd6NpE";
    private final List<Mail> sent = new ArrayList<>();
    private boolean configured = true;
    private MailKind unwanted;
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
        mails.preferences = new Preferences() {
            @Override
            public boolean wants(UUID person, MailKind kind) {
                return kind != unwanted;
            }
        };
    }

    private static InvitationLetter letter(String name, String language) {
        return letter(CandidateLetterKind.INVITATION, name, language, "", "", "", null);
    }

    private static InvitationLetter letter(
            CandidateLetterKind kind,
            String name,
            String language,
            String zone,
            String message,
            String stop,
            UUID account) {
        return new InvitationLetter(
                kind,
                name,
                "zoe@example.com",
                "Acme",
                "Engineer",
                language,
                zone,
                message,
                LINK,
                stop,
                Instant.parse("2027-01-31T18:00:00Z"),
                2,
                3,
                account);
    }

    @ParameterizedTest
    @CsvSource({"en,6:00", "de,19:00 MEZ", "es,19:00 CET", "ru,19:00"})
    void theDeadlineShouldBeByTheCandidatesClocks(String language, String time) {
        String zone = language.equals("en") ? "" : "Europe/Berlin";
        for (CandidateLetterKind kind : CandidateLetterKind.values()) {
            sent.clear();
            mails.write(letter(kind, "Zoë", language, zone, "", "", null));
            Mail mail = sent.get(0);
            assertThat(mail.text()).as(kind.name()).contains(time, "Acme", "Engineer");
            assertThat(mail.text()).doesNotContain("{", "[message]", "button:");
            assertThat(mail.html()).doesNotContain("{{", "{when}", "[message]");
            assertThat(mail.unsubscribe()).isNull();
        }
    }

    @Test
    void whatHrWroteShouldStandInTheInvitationOrNothing() {
        mails.write(letter(CandidateLetterKind.INVITATION, "Zoë", "en", "", "We <b>like</b> you.\nSo?", "", null));
        assertThat(sent.get(0).text()).contains("We <b>like</b> you.\nSo?");
        assertThat(sent.get(0).html()).contains("We &lt;b&gt;like&lt;/b&gt; you.<br>So?");
    }

    @Test
    void aReminderShouldBeStoppableAndObeyTheAccount() {
        String stop = "https://candor.example.com/reminders/stop/abc";
        UUID account = UUID.randomUUID();
        for (String language : List.of("en", "de", "es", "ru")) {
            sent.clear();
            mails.write(letter(CandidateLetterKind.REMINDER, "Zoë", language, "", "", stop, account));
            assertThat(sent.get(0).unsubscribe()).isEqualTo(stop);
            assertThat(sent.get(0).text()).contains(stop, LINK);
            assertThat(sent.get(0).html()).contains("<a href=\"" + stop + "\">");
        }
        unwanted = MailKind.INVITATION_REMINDER;
        assertThat(mails.write(letter(CandidateLetterKind.REMINDER, "Zoë", "en", "", "", stop, account)))
                .isFalse();
        assertThat(mails.write(letter(CandidateLetterKind.REMINDER, "Zoë", "en", "", "", stop, null)))
                .isTrue();
        assertThat(mails.write(letter(CandidateLetterKind.EXTENDED, "Zoë", "en", "", "", "", account)))
                .isTrue();
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
        assertThat(mails.write(letter("Zoë", language))).isTrue();
        Mail mail = sent.get(0);
        assertThat(mail.to()).isEqualTo("zoe@example.com");
        assertThat(mail.subject()).isEqualTo(subject);
        assertThat(mail.text()).contains(LINK, "Zoë", "Engineer", day).doesNotContain("{", "button:");
        assertThat(mail.html()).contains("href=\"" + LINK + "\"", "Zoë", day).doesNotContain("{{", "{link}");
    }

    @Test
    void whatPeopleTypedShouldStayTextInHtml() {
        mails.write(letter("<img src=x onerror='alert(1)'> {link} $1", "en"));
        assertThat(sent.get(0).html())
                .contains("&lt;img src=x onerror=&#39;alert(1)&#39;&gt; {link} $1")
                .doesNotContain("<img");
        assertThat(sent.get(0).text()).contains("<img src=x onerror='alert(1)'> {link} $1");
    }

    @Test
    void withoutAMailServerNothingShouldBeSent() {
        configured = false;
        assertThat(mails.write(letter("Zoë", "en"))).isFalse();
        assertThat(sent).isEmpty();
    }
}
