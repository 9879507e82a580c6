package app.candor.adapter.mail;

import app.candor.adapter.metrics.BusinessCounters;
import app.candor.notification.domain.Mail;
import app.candor.notification.port.Mailer;
import app.candor.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;

/**
 * One connection for each mail: invitations are few, and an idle connection is one more thing to break.
 *
 * <p>SMTP takes part in no transaction. A node that dies between the server's "accepted" and the commit of the inbox row has
 * the mail sent again: at least once, and the second mail holds the same link. The other order would lose mails.
 */
@ApplicationScoped
class SmtpMailer implements Mailer {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final String CONNECT_MILLIS = "10000";
    private static final String ANSWER_MILLIS = "20000";

    @Inject
    SmtpSettings settings;

    @Inject
    Clock clock;

    @Inject
    BusinessCounters counters;

    @Override
    public boolean isConfigured() {
        return settings.host.filter(name -> !name.isBlank()).isPresent();
    }

    @Override
    public void send(Mail mail) {
        Session session = Session.getInstance(properties());
        try {
            Message message = message(session, mail);
            if (settings.user.isPresent()) {
                Transport.send(message, settings.user.get(), settings.password.orElse(""));
            } else {
                Transport.send(message);
            }
            counters.mailed(true);
        } catch (AddressException e) {
            throw failed(Problem.Kind.INVALID, "The address of this mail is not one.", e);
        } catch (MessagingException e) {
            throw failed(Problem.Kind.UNAVAILABLE, "The mail server did not take the mail: " + e.getMessage(), e);
        }
    }

    private Problem failed(Problem.Kind kind, String sentence, MessagingException cause) {
        counters.mailed(false);
        var problem = new Problem(kind, "mail-failed", sentence);
        problem.initCause(cause);
        return problem;
    }

    /** Alternatives in order of rising preference (RFC 2046, section 5.1.4): plain text, then HTML. */
    private Message message(Session session, Mail mail) throws MessagingException {
        var message = new MimeMessage(session);
        message.setFrom(address(settings.from, ""));
        message.setRecipient(Message.RecipientType.TO, address(mail.to(), mail.toName()));
        message.setSubject(oneLine(mail.subject()), UTF_8);
        message.setSentDate(Date.from(clock.instant()));
        // RFC 3834: nobody's holiday reply should answer us.
        message.setHeader("Auto-Submitted", "auto-generated");
        if (mail.unsubscribe() != null) {
            message.setHeader("List-Unsubscribe", "<" + oneLine(mail.unsubscribe()) + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        var text = new MimeBodyPart();
        text.setText(mail.text(), UTF_8);
        var html = new MimeBodyPart();
        html.setText(mail.html(), UTF_8, "html");
        message.setContent(new MimeMultipart("alternative", text, html));
        return message;
    }

    private static InternetAddress address(String address, String name) throws AddressException {
        var checked = new InternetAddress(oneLine(address), true);
        checked.validate();
        try {
            checked.setPersonal(name.isEmpty() ? null : oneLine(name), UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every Java has UTF-8", e);
        }
        return checked;
    }

    /** Whatever comes in a header stays in it. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.host", settings.host.orElseThrow());
        properties.setProperty("mail.smtp.port", Integer.toString(settings.port));
        properties.setProperty("mail.smtp.auth", Boolean.toString(settings.user.isPresent()));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(settings.startTls));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(settings.startTls));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.connectiontimeout", CONNECT_MILLIS);
        properties.setProperty("mail.smtp.timeout", ANSWER_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", ANSWER_MILLIS);
        return properties;
    }
}
