package app.candor.adapter.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.candor.adapter.metrics.Counted;
import app.candor.notification.domain.Mail;
import app.candor.shared.Problem;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SmtpMailerTest {
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final Counted counted = new Counted();
    private final SmtpMailer mailer = new SmtpMailer();

    @BeforeEach
    void start() {
        server.start();
        mailer.settings = new SmtpSettings();
        mailer.settings.host = Optional.of("127.0.0.1");
        mailer.settings.port = server.getSmtp().getPort();
        mailer.settings.user = Optional.empty();
        mailer.settings.password = Optional.empty();
        mailer.settings.from = "candor@example.com";
        mailer.settings.startTls = false;
        mailer.clock = Clock.systemUTC();
        mailer.counters = counted.counters();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private MimeMessage received() {
        assertThat(server.getReceivedMessages()).hasSize(1);
        return server.getReceivedMessages()[0];
    }

    @Test
    void aMailShouldArriveAsTextAndHtmlInAnyLanguage() throws Exception {
        mailer.send(new Mail("zoe@example.com", "Zoë Øster", "Приглашение 🙂", "Текст", "<p>Текст</p>"));
        MimeMessage mail = received();
        assertThat(mail.getSubject()).isEqualTo("Приглашение 🙂");
        var to = (InternetAddress) mail.getAllRecipients()[0];
        assertThat(to.getPersonal()).isEqualTo("Zoë Øster");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(counted.totals()).isEqualTo(Map.of("candor_mails_total{outcome=sent}", 1L));
        var parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getBodyPart(0).getContent()).asString().contains("Текст");
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
    }

    @Test
    void aLetterThatCanBeStoppedShouldSayHowToProgramsToo() throws Exception {
        var mail = new Mail("zoe@example.com", "Zoë", "Reminder", "t", "<p>t</p>");
        mailer.send(mail.stoppedBy("https://candor.example.com/reminders/stop/abc"));
        MimeMessage received = received();
        assertThat(received.getHeader("List-Unsubscribe"))
                .containsExactly("<https://candor.example.com/reminders/stop/abc>");
        assertThat(received.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        mailer.send(mail);
        assertThat(server.getReceivedMessages()[1].getHeader("List-Unsubscribe"))
                .isNull();
    }

    @Test
    void aLineBreakShouldNotMakeAnotherHeader() throws Exception {
        mailer.send(
                new Mail("zoe@example.com", "Zoë\r\nBcc: a@example.com", "Hi\r\nBcc: b@example.com", "t", "<p>t</p>"));
        MimeMessage mail = received();
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getSubject()).isEqualTo("Hi Bcc: b@example.com");
    }

    @Test
    void whatIsNoAddressShouldBeRefusedForGood() {
        Problem refusal = catchThrowableOfType(
                Problem.class, () -> mailer.send(new Mail("zoe@example.com, all@example.com", "", "s", "t", "h")));
        assertThat(refusal.kind()).isEqualTo(Problem.Kind.INVALID);
    }

    @Test
    void aServerThatIsNotThereShouldBeWorthAnotherTry() {
        server.stop();
        Problem refusal =
                catchThrowableOfType(Problem.class, () -> mailer.send(new Mail("zoe@example.com", "", "s", "t", "h")));
        assertThat(refusal.kind()).isEqualTo(Problem.Kind.UNAVAILABLE);
    }

    @Test
    void encryptionShouldBeInsistedOnWhenConfigured() {
        mailer.settings.startTls = true;
        assertThatThrownBy(() -> mailer.send(new Mail("zoe@example.com", "", "s", "t", "h")))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("STARTTLS");
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void withoutAHostThereShouldBeNoMailServer() {
        mailer.settings.host = Optional.empty();
        assertThat(mailer.isConfigured()).isFalse();
        mailer.settings.host = Optional.of(" ");
        assertThat(mailer.isConfigured()).isFalse();
    }
}
