package app.candor.launcher.doctor;

import app.candor.launcher.Causes;
import app.candor.launcher.Refusal;
import app.candor.launcher.part.Http;
import app.candor.launcher.part.Migrations;
import app.candor.launcher.part.Readiness;
import app.candor.launcher.part.Topics;
import app.candor.shared.config.Setting;
import app.candor.shared.config.Settings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** The services without which nothing works, and the server itself: embedded ones, or those that are configured. */
public final class ServiceChecks {
    private static final int PATIENCE_SECONDS = 5;
    private static final String UNGUARDED =
            "the server's user owns the tables, so that only a trigger guards the audit log (docs/operations/database.md)";

    private final Settings configured;
    private final Settings settings;
    private final boolean running;

    /**
     * @param configured what somebody set
     * @param known the same, completed by the addresses of the embedded services
     * @param running whether the embedded services should answer now
     */
    ServiceChecks(Settings configured, Settings known, boolean running) {
        this.configured = configured;
        this.settings = known;
        this.running = running;
    }

    /** For services that are all configured. */
    public ServiceChecks(Settings settings) {
        this(settings, settings, false);
    }

    /** Database, Kafka, object store and Keycloak, as far as the server needs them. */
    public List<Finding> services() {
        return List.of(database(), kafka(), store(), keycloak());
    }

    private Finding database() {
        String name = "Database";
        String url = settings.find(Setting.JDBC_URL).orElse(null);
        if (url == null) {
            return absent(name, Setting.JDBC_URL);
        }
        String user = settings.get(Setting.JDBC_USER);
        String password = settings.find(Setting.JDBC_PASSWORD).orElse("");
        Properties properties = new Properties();
        properties.putAll(Map.of(
                "user", user, "password", password, "connectTimeout", "" + PATIENCE_SECONDS, "loginTimeout", "5"));
        try (Connection connection = DriverManager.getConnection(url, properties)) {
            String version = connection.getMetaData().getDatabaseProductVersion();
            String text = "PostgreSQL " + version + " at " + url;
            int pending = new Migrations(url, user, password, user).pending();
            if (pending > 0) {
                return Finding.broken(name, text + " lacks " + pending + " migrations", "run candor migrate");
            }
            return Finding.ok(name, ownsAuditLog(connection) ? text + "; " + UNGUARDED : text);
        } catch (Refusal e) {
            return Finding.broken(name, e.getMessage(), "");
        } catch (SQLException e) {
            return unreachable(name, url + " cannot be used: " + Causes.sentence(e), Setting.JDBC_URL);
        }
    }

    private static boolean ownsAuditLog(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(
                        "select pg_has_role(relowner, 'member') from pg_class where oid = 'shared.audit_entry'::regclass")) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private Finding kafka() {
        String name = "Kafka";
        String servers = settings.find(Setting.KAFKA_BOOTSTRAP_SERVERS).orElse(null);
        if (servers == null) {
            return absent(name, Setting.KAFKA_BOOTSTRAP_SERVERS);
        }
        try (Admin admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                servers,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                PATIENCE_SECONDS * 1000,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                PATIENCE_SECONDS * 1000))) {
            Set<String> topics = admin.listTopics().names().get(2L * PATIENCE_SECONDS, TimeUnit.SECONDS);
            List<String> missing = Topics.all().stream()
                    .filter(topic -> !topics.contains(topic))
                    .toList();
            return missing.isEmpty()
                    ? Finding.ok(name, servers + ", all topics")
                    : Finding.broken(name, servers + " lacks topics", "create " + String.join(", ", missing));
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            return unreachable(name, servers + " does not answer", Setting.KAFKA_BOOTSTRAP_SERVERS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Finding.broken(name, "interrupted", "ask again");
        }
    }

    private Finding store() {
        String name = "Object store";
        String endpoint = settings.find(Setting.S3_ENDPOINT).orElse(null);
        if (endpoint == null) {
            return absent(name, Setting.S3_ENDPOINT);
        }
        String bucket = settings.get(Setting.S3_BUCKET);
        try (S3Client client = S3Client.builder()
                .endpointOverride(URI.create(endpoint))
                .region(Region.of(settings.get(Setting.S3_REGION)))
                .forcePathStyle(settings.flag(Setting.S3_PATH_STYLE))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(
                        settings.find(Setting.S3_ACCESS_KEY).orElse("none"),
                        settings.find(Setting.S3_SECRET_KEY).orElse("none"))))
                .httpClient(UrlConnectionHttpClient.create())
                .build()) {
            client.headBucket(request -> request.bucket(bucket));
            return Finding.ok(name, endpoint + ", bucket " + bucket);
        } catch (NoSuchBucketException e) {
            return Finding.broken(name, endpoint + " has no bucket " + bucket, "create it");
        } catch (S3Exception e) {
            return Finding.broken(
                    name,
                    endpoint + " refuses the bucket " + bucket + " with " + e.statusCode(),
                    "correct " + Setting.S3_ACCESS_KEY.env() + " and " + Setting.S3_SECRET_KEY.env());
        } catch (SdkException e) {
            return unreachable(name, endpoint + " does not answer", Setting.S3_ENDPOINT);
        }
    }

    private Finding keycloak() {
        String name = "Keycloak";
        String issuer = settings.find(Setting.OIDC_ISSUER).orElse(null);
        if (issuer == null) {
            return absent(name, Setting.OIDC_ISSUER);
        }
        try {
            if (Http.get(issuer + "/.well-known/openid-configuration").statusCode() != 200) {
                return Finding.broken(
                        name, issuer + " is not a realm", "import keycloak/candor-realm.json from the resources");
            }
            HttpResponse<String> token = Http.post(
                    issuer + "/protocol/openid-connect/token",
                    Map.of(
                            "grant_type",
                            "client_credentials",
                            "client_id",
                            settings.get(Setting.OIDC_CLIENT_ID),
                            "client_secret",
                            settings.find(Setting.OIDC_CLIENT_SECRET).orElse("")));
            return token.statusCode() == 200
                    ? Finding.ok(name, issuer)
                    : Finding.broken(
                            name,
                            issuer + " refuses the client " + settings.get(Setting.OIDC_CLIENT_ID),
                            "correct " + Setting.OIDC_CLIENT_SECRET.env() + " and give the client a service account");
        } catch (IOException e) {
            return unreachable(name, issuer + " does not answer", Setting.OIDC_ISSUER);
        }
    }

    /** The server that should answer on this machine. */
    Finding server() {
        String name = "Server";
        String host = settings.get(Setting.HTTP_ADDRESS);
        String address =
                "http://" + (host.equals("0.0.0.0") ? "127.0.0.1" : host) + ":" + settings.get(Setting.HTTP_PORT);
        try {
            HttpResponse<String> ready = Http.get(address + "/health/ready");
            return switch (ready.statusCode()) {
                case 200 -> Finding.ok(name, address + " is ready");
                case 503 ->
                    Finding.broken(
                            name, address + " is not ready: " + Readiness.down(ready.body()), "see to what is down");
                default ->
                    Finding.broken(
                            name,
                            "another program answers at " + address,
                            "stop it, or choose another port with " + Setting.HTTP_PORT.env());
            };
        } catch (IOException e) {
            return running
                    ? Finding.broken(name, address + " does not answer", "wait until it has started, or see its log")
                    : Finding.off(name, "nothing answers at " + address, "candor up, or candor serve");
        }
    }

    private static Finding absent(String name, Setting setting) {
        return Finding.off(
                name, "neither started nor configured", "start it with candor up, or name yours with " + setting.env());
    }

    private Finding unreachable(String name, String text, Setting address) {
        if (configured.configured(address)) {
            return Finding.broken(name, text, "start it, or correct " + address.env());
        }
        return running
                ? Finding.broken(name, text, "stop candor and start it again")
                : Finding.off(name, "not running", "candor up");
    }
}
