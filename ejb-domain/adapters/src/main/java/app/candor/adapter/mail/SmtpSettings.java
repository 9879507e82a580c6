package app.candor.adapter.mail;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The mail server that is configured, if one is. */
@Dependent
class SmtpSettings {
    @Inject
    @ConfigProperty(name = "candor.smtp.host")
    Optional<String> host;

    @Inject
    @ConfigProperty(name = "candor.smtp.port")
    int port;

    @Inject
    @ConfigProperty(name = "candor.smtp.user")
    Optional<String> user;

    @Inject
    @ConfigProperty(name = "candor.smtp.password")
    Optional<String> password;

    @Inject
    @ConfigProperty(name = "candor.smtp.from")
    String from;

    @Inject
    @ConfigProperty(name = "candor.smtp.start-tls")
    boolean startTls;
}
