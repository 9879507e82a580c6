package app.candor.notification;

import static org.assertj.core.api.Assertions.assertThat;

import app.candor.notification.domain.Mail;
import app.candor.notification.port.Mailer;
import app.candor.shared.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewMailsTest {
    private static final UUID INVITATION = Ids.next();

    private final List<Mail> sent = new ArrayList<>();
    private boolean configured = true;
    private boolean wanted = true;
    private final ReviewMails mails = new ReviewMails();

    ReviewMailsTest() {
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
        mails.preferences = new Preferences() {
            @Override
            public boolean wants(UUID person, MailKind kind) {
                return wanted;
            }
        };
    }

    private static ReviewLetter letter(MailKind kind, String language, String zone) {
        return new ReviewLetter(
                kind,
                Ids.next(),
                "Hanna",
                "hanna@example.com",
                language,
                zone,
                INVITATION,
                "Zoë <b>",
                "Engineer",
                Instant.parse("2027-01-31T23:30:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "invitation_completed,en,Zoë <b> has handed in",
        "invitation_completed,de,Zoë <b> hat abgegeben",
        "invitation_completed,es,Zoë <b> ha entregado su entrevista",
        "invitation_completed,ru,Интервью сдано: Zoë <b>",
        "analysis_completed,en,The analysis of Zoë <b> is ready",
        "analysis_completed,de,Die Auswertung von Zoë <b> ist fertig",
        "analysis_completed,es,El análisis de Zoë <b> está listo",
        "analysis_completed,ru,Анализ готов: Zoë <b>",
        "invitation_expired,en,The invitation of Zoë <b> has expired",
        "invitation_expired,de,Die Einladung von Zoë <b> ist abgelaufen",
        "invitation_expired,es,La invitación de Zoë <b> ha caducado",
        "invitation_expired,ru,Срок приглашения истёк: Zoë <b>",
        "analysis_completed,'',The analysis of Zoë <b> is ready"
    })
    void whoeverInvitedShouldBeToldInTheirLanguage(String kind, String language, String subject) {
        assertThat(mails.tell(letter(MailKind.ofCode(kind).orElseThrow(), language, "")))
                .isTrue();
        Mail mail = sent.get(0);
        String link = "https://candor.example.com/hr/review?id=" + INVITATION;
        assertThat(mail.to()).isEqualTo("hanna@example.com");
        assertThat(mail.subject()).isEqualTo(subject);
        assertThat(mail.text())
                .contains(link, "Hanna", "Zoë <b>", "Engineer", "UTC")
                .doesNotContain("{", "button:");
        assertThat(mail.html())
                .contains("href=\"" + link + "\"", "Zoë &lt;b&gt;")
                .doesNotContain("{{", "{link}");
    }

    @Test
    void timesShouldBeThoseOfTheRecipient() {
        mails.tell(letter(MailKind.INVITATION_COMPLETED, "de", "Europe/Berlin"));
        assertThat(sent.get(0).text()).contains("1. Februar 2027", "00:30 MEZ");
    }

    @Test
    void whoDoesNotWantItShouldGetNothing() {
        wanted = false;
        assertThat(mails.tell(letter(MailKind.INVITATION_EXPIRED, "en", ""))).isFalse();
        assertThat(sent).isEmpty();
    }

    @Test
    void withoutAMailServerNothingShouldBeSent() {
        configured = false;
        assertThat(mails.tell(letter(MailKind.INVITATION_EXPIRED, "en", ""))).isFalse();
    }
}
