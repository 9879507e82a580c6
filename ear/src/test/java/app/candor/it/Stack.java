package app.candor.it;

import static io.restassured.RestAssured.given;

import app.candor.testing.LanguageModelStandIn;
import app.candor.testing.SpeechStandIn;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The running product that all tests of one JVM share, with stand-ins for what lies outside.
 *
 * <p>A test class asks for it with {@code @ExtendWith(Stack.Extension.class)} and a parameter of type {@code Stack}. It
 * leaves the stack running and the stand-ins well behaved.
 */
public final class Stack implements AutoCloseable {
    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final SpeechStandIn speech = new SpeechStandIn();
    private final LanguageModelStandIn model = new LanguageModelStandIn();
    private final Map<Person, Token> tokens = new ConcurrentHashMap<>();
    private final Candor candor;
    private Runnable afterwards = () -> {};

    private record Token(String value, Instant until) {}

    private Stack(String folder) {
        mail.start();
        Map<String, String> settings = new TreeMap<>();
        settings.put("CANDOR_SMTP_HOST", "127.0.0.1");
        settings.put("CANDOR_SMTP_PORT", Integer.toString(mail.getSmtp().getPort()));
        settings.put("CANDOR_SMTP_START_TLS", "false");
        settings.put("CANDOR_SPEECH_BASE_URL", speech.baseUrl());
        settings.put("CANDOR_SPEECH_API_KEY", SpeechStandIn.KEY);
        settings.put("CANDOR_SPEECH_REQUESTS_PER_MINUTE", "10000");
        settings.put("CANDOR_MEDIA_SEGMENT_SECONDS", "5");
        settings.put("CANDOR_AI_BASE_URL", model.baseUrl());
        settings.put("CANDOR_AI_API_KEY", LanguageModelStandIn.KEY);
        settings.put("CANDOR_AI_REQUESTS_PER_MINUTE", "1000");
        settings.put("CANDOR_AI_TOKENS_PER_MINUTE", "1000000");
        settings.put("CANDOR_AI_TIMEOUT_SECONDS", "20");
        candor = new Candor(Path.of(System.getProperty("candor.it.folder"), folder), settings).up();
        RestAssured.baseURI = candor.base().toString();
    }

    /**
     * Another stack, for a test that breaks it, on data of its own. Until it is closed, requests go there unless they say
     * otherwise.
     */
    public static Stack own(String folder) {
        String shared = RestAssured.baseURI;
        Stack own = new Stack(folder);
        own.afterwards = () -> RestAssured.baseURI = shared;
        return own;
    }

    public Candor candor() {
        return candor;
    }

    public GreenMail mail() {
        return mail;
    }

    /** The speech engine; recordings are cut into segments of five seconds. */
    public SpeechStandIn speech() {
        return speech;
    }

    /** The language model. */
    public LanguageModelStandIn model() {
        return model;
    }

    /** A request with the bearer token of a demo person. */
    public RequestSpecification as(Person person) {
        return withToken(token(person));
    }

    public static RequestSpecification withToken(String token) {
        return given().header("Authorization", "Bearer " + token).contentType("application/json");
    }

    /** A request with the secret of an invitation. */
    public static RequestSpecification invited(String secret) {
        return given().header("Authorization", "Invitation " + secret).contentType("application/json");
    }

    public String token(Person person) {
        Token known = tokens.get(person);
        if (known == null || known.until().isBefore(Instant.now())) {
            String value = candor.run("token", person.name().toLowerCase(Locale.ROOT));
            known = new Token(value, Instant.now().plus(Duration.ofMinutes(3)));
            tokens.put(person, known);
        }
        return known.value();
    }

    /** The product's own database, for looking at what no face shows. */
    public DataSource database() {
        return candor.database();
    }

    /** What the audit log holds about a subject: actor, action and details of each entry, oldest first. */
    public List<String> audited(String subject) throws SQLException {
        List<String> entries = new ArrayList<>();
        try (Connection connection = database().getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select actor, action, details || ' ' || changes from shared.audit_entry where subject = ? order by id")) {
            query.setString(1, subject);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    entries.add(rows.getString(1) + " " + rows.getString(2) + " " + rows.getString(3));
                }
            }
        }
        return entries;
    }

    @Override
    public void close() {
        candor.stop();
        mail.stop();
        speech.close();
        model.close();
        afterwards.run();
    }

    /** Starts the stack for the first test that asks and stops it after the last test of the JVM. */
    public static final class Extension implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Stack.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.create(Stack.class))
                    .getOrComputeIfAbsent(Stack.class, type -> new Stack("stack"), Stack.class);
        }
    }
}
