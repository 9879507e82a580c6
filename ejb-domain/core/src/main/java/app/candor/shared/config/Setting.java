package app.candor.shared.config;

import java.util.Locale;
import java.util.Optional;

/**
 * Every key of the configuration. The environment variable of a key is the key in capitals with underscores:
 * {@code candor.http.port} is {@code CANDOR_HTTP_PORT}.
 */
public enum Setting {
    HOME(
            "candor.home",
            Rule.path(),
            "var",
            "Folder of everything that is kept: data of the embedded services, uploads, logs."),
    HTTP_ADDRESS(
            "candor.http.address",
            Rule.text(),
            "127.0.0.1",
            "Address that `serve` listens on, 0.0.0.0 behind a proxy or in a container; `up` is always on 127.0.0.1."),
    HTTP_PORT("candor.http.port", Rule.number(1, 65535), "8080", "Port of pages and API."),
    HTTP_PROXIES(
            "candor.http.proxies",
            Rule.number(0, 9),
            "0",
            "Proxies of yours in front of the server that each add to `X-Forwarded-For`; the audit log then keeps the address that the outermost of them saw, and without any the peer's."),
    BASE_URL(
            "candor.base-url",
            Rule.httpUrl(),
            null,
            "Public address without a slash at the end, used in links; `serve` needs it, `up` takes `http://127.0.0.1:<port>` when it is empty."),
    METRICS_TOKEN(
            "candor.metrics.token",
            Rule.text(),
            "Bearer token that `/metrics` asks for; without one it answers callers on the machine itself only."),
    DUTIES(
            "candor.duties",
            Rule.someOf("web", "worker", "relay"),
            "web,worker,relay",
            "What this node does: answers people, runs batch jobs, sends events to Kafka."),
    JOBS_CONCURRENCY(
            "candor.jobs.concurrency", Rule.number(1, 16), "2", "Most batch executions of one node at a time."),
    JOBS_RETRY_SECONDS(
            "candor.jobs.retry-seconds",
            Rule.number(0, 3600),
            "10",
            "Seconds before the first of three restarts of a failed batch execution; each further one waits four times as long."),
    NODE_LEASE_SECONDS(
            "candor.node.lease-seconds",
            Rule.number(2, 300),
            "15",
            "Seconds without a sign of life after which a node's batch executions go to others."),
    SECRET_KEY(
            "candor.secret-key",
            Rule.base64Key(32),
            "Seals secrets that are stored; `candor up` makes one and keeps it."),
    DEMO(
            "candor.demo",
            Rule.flag(),
            "true",
            "Whether `candor up` imports the realm with the demo people and their development passwords."),
    SERVER_HEAP_MB("candor.server.heap-mb", Rule.number(256, 65536), "768", "Largest heap of the server in MiB."),
    MIN_FREE_MB(
            "candor.disk.min-free-mb",
            Rule.number(0, 10_000_000),
            "2048",
            "Free disk in MiB below which a start is refused and the staging disk is reported unhealthy."),

    JDBC_URL("candor.jdbc.url", Rule.jdbcUrl(), null, "Database for `serve`; `up` brings its own."),
    JDBC_USER("candor.jdbc.user", Rule.text(), "candor", "Database user of the server."),
    JDBC_PASSWORD("candor.jdbc.password", Rule.text(), "Password of the database user."),
    JDBC_OWNER(
            "candor.jdbc.owner",
            Rule.text(),
            null,
            "Database user that owns the tables, for `migrate` only; the server's own when empty, which then must be allowed to create schemas."),
    JDBC_OWNER_PASSWORD("candor.jdbc.owner-password", Rule.text(), "Password of the owner; keep it from the servers."),
    JDBC_POOL_SIZE("candor.jdbc.pool-size", Rule.number(4, 1000), "32", "Most database connections of one node."),
    POSTGRES_PORT(
            "candor.postgres.port",
            Rule.number(0, 65535),
            "0",
            "Port of the embedded PostgreSQL; 0 takes a free one and remembers it."),

    KAFKA_BOOTSTRAP_SERVERS(
            "candor.kafka.bootstrap-servers", Rule.hostPorts(), null, "Kafka for `serve`; `up` brings its own."),
    KAFKA_PORT(
            "candor.kafka.port",
            Rule.number(0, 65535),
            "0",
            "Port of the embedded Kafka; 0 takes a free one and remembers it."),

    S3_ENDPOINT(
            "candor.s3.endpoint",
            Rule.httpUrl(),
            null,
            "Object store for `serve`; `up` brings its own; browsers must reach it too, for playback."),
    S3_REGION("candor.s3.region", Rule.text(), "us-east-1", "Region that requests are signed for."),
    S3_BUCKET("candor.s3.bucket", Rule.text(), "candor", "Bucket of recordings and their renditions."),
    S3_ACCESS_KEY("candor.s3.access-key", Rule.text(), "Access key of the object store."),
    S3_SECRET_KEY("candor.s3.secret-key", Rule.text(), "Secret key of the object store."),
    S3_PATH_STYLE(
            "candor.s3.path-style",
            Rule.flag(),
            "true",
            "Bucket in the path (MinIO, Ceph, S3Proxy) rather than in the host name (AWS)."),
    S3_PORT(
            "candor.s3.port",
            Rule.number(0, 65535),
            "0",
            "Port of the embedded object store; 0 takes a free one and remembers it."),

    OIDC_ISSUER(
            "candor.oidc.issuer",
            Rule.httpUrl(),
            null,
            "Address of the Keycloak realm for `serve`, such as `https://sso.example.com/realms/candor`; `up` brings its own."),
    OIDC_CLIENT_ID(
            "candor.oidc.client-id",
            Rule.text(),
            "candor-web",
            "Confidential client of the pages, with a service account that may manage users."),
    OIDC_CLIENT_SECRET("candor.oidc.client-secret", Rule.text(), "Secret of that client."),
    OIDC_AUDIENCE(
            "candor.oidc.audience", Rule.text(), "candor-api", "Audience that an access token of the API must carry."),
    REGISTRATION_ENABLED(
            "candor.registration.enabled",
            Rule.flag(),
            "true",
            "Whether people may make accounts themselves, at `/register` and through the API."),
    REGISTRATION_PER_HOUR(
            "candor.registration.per-hour",
            Rule.number(1, 100_000),
            "30",
            "Most accounts an hour that one network address may ask for."),
    REGISTRATION_UNPROVED_DAYS(
            "candor.registration.unproved-days",
            Rule.number(0, 3650),
            "14",
            "Days after which an account that somebody registered is removed when its address was never proved; 0 keeps them."),
    SECOND_FACTOR(
            "candor.second-factor",
            Rule.flag(),
            "false",
            "Whether admin and HR must sign in with a one-time password (TOTP) too; `up` sets Keycloak accordingly. Switch it on in production."),
    SESSIONS_PER_PERSON(
            "candor.sessions-per-person",
            Rule.number(0, 1000),
            "5",
            "Most sessions of one person at a time, after which the oldest ends; 0 for no limit; `up` sets Keycloak accordingly."),
    KEYCLOAK_PORT(
            "candor.keycloak.port",
            Rule.number(0, 65535),
            "0",
            "Port of the embedded Keycloak; 0 takes a free one and remembers it."),

    AI_BASE_URL(
            "candor.ai.base-url",
            Rule.httpUrl(),
            "https://api.groq.com/openai/v1",
            "OpenAI-compatible API of the language model."),
    AI_API_KEY(
            "candor.ai.api-key", Rule.text(), "Key of that API; without one the built-in offline measures are used."),
    AI_CHAT_MODEL("candor.ai.chat-model", Rule.text(), "openai/gpt-oss-120b", "Model that scores answers."),
    AI_REQUESTS_PER_MINUTE(
            "candor.ai.requests-per-minute",
            Rule.number(1, 100_000),
            "12",
            "Most calls a minute of all nodes together."),
    AI_TOKENS_PER_MINUTE(
            "candor.ai.tokens-per-minute",
            Rule.number(100, 100_000_000),
            "8000",
            "Most tokens a minute of all nodes together."),
    AI_TIMEOUT_SECONDS(
            "candor.ai.timeout-seconds", Rule.number(1, 600), "60", "Longest wait for one answer of the model."),

    SPEECH_BASE_URL(
            "candor.speech.base-url",
            Rule.httpUrl(),
            null,
            "OpenAI-compatible API of the speech recogniser; the one of the language model when empty."),
    SPEECH_API_KEY(
            "candor.speech.api-key",
            Rule.text(),
            "Key of that API; the key of the language model when both are the same API, otherwise off."),
    SPEECH_MODEL("candor.speech.model", Rule.text(), "whisper-large-v3-turbo", "Model that transcribes."),
    SPEECH_REQUESTS_PER_MINUTE(
            "candor.speech.requests-per-minute",
            Rule.number(1, 100_000),
            "20",
            "Most calls a minute of all nodes together."),
    SPEECH_AUDIO_SECONDS_PER_DAY(
            "candor.speech.audio-seconds-per-day",
            Rule.number(60, 1_000_000_000),
            "28800",
            "Most seconds of audio a day of all nodes together."),
    SPEECH_TIMEOUT_SECONDS(
            "candor.speech.timeout-seconds", Rule.number(1, 1800), "120", "Longest wait for one transcription."),

    SMTP_HOST(
            "candor.smtp.host",
            Rule.text(),
            null,
            "Mail server; without one no mail is sent and links are copied by hand."),
    SMTP_PORT("candor.smtp.port", Rule.number(1, 65535), "587", "Port of the mail server."),
    SMTP_USER(
            "candor.smtp.user",
            Rule.text(),
            null,
            "User at the mail server; without one it is used without signing in."),
    SMTP_PASSWORD("candor.smtp.password", Rule.text(), "Password at the mail server."),
    SMTP_FROM("candor.smtp.from", Rule.mailAddress(), "candor@localhost", "Sender of mail."),
    SMTP_START_TLS(
            "candor.smtp.start-tls", Rule.flag(), "true", "Whether the connection must be encrypted by STARTTLS."),

    MEDIA_SEGMENT_SECONDS(
            "candor.media.segment-seconds",
            Rule.number(5, 3600),
            "300",
            "Length of the pieces that a long recording is processed in, in seconds."),
    MEDIA_FFMPEG(
            "candor.media.ffmpeg",
            Rule.path(),
            null,
            "FFmpeg to use; the one on the PATH, else the bundled one, when empty."),
    MEDIA_MEMORY_MB(
            "candor.media.memory-mb",
            Rule.number(0, 1_000_000),
            "4096",
            "Address space that one run of FFmpeg may take, in MiB; 0 for no limit."),
    MEDIA_NICE(
            "candor.media.nice",
            Rule.number(0, 19),
            "10",
            "How much FFmpeg stands back behind everything else for the processor: 0 not at all, 19 most."),
    UPLOAD_MAX_BYTES(
            "candor.upload.max-bytes",
            Rule.number(1, 5_000_000_000L),
            "524288000",
            "Largest upload of one answer in bytes."),
    UPLOAD_EXPIRY_HOURS(
            "candor.upload.expiry-hours",
            Rule.number(1, 8760),
            "168",
            "Hours after the last byte until an unfinished upload is dropped."),
    PRESIGN_MINUTES("candor.presign.minutes", Rule.number(1, 10_080), "60", "Minutes that a playback link works.");

    private final String key;
    private final Rule rule;
    private final String fallback;
    private final boolean secret;
    private final String description;

    Setting(String key, Rule rule, String fallback, String description) {
        this(key, rule, fallback, false, description);
    }

    /** A secret: no default, never printed. */
    Setting(String key, Rule rule, String description) {
        this(key, rule, null, true, description);
    }

    Setting(String key, Rule rule, String fallback, boolean secret, String description) {
        this.key = key;
        this.rule = rule;
        this.fallback = fallback;
        this.secret = secret;
        this.description = description;
    }

    /** Property name for MicroProfile Config, such as {@code candor.http.port}. */
    public String key() {
        return key;
    }

    /** Environment variable, such as {@code CANDOR_HTTP_PORT}. */
    public String env() {
        return key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    /** What it may hold, in words for the documentation. */
    public String kind() {
        return rule.kind();
    }

    /** Value when nothing is configured; empty when there is none. */
    public Optional<String> fallback() {
        return Optional.ofNullable(fallback);
    }

    /** Whether the value must never be printed or logged. */
    public boolean secret() {
        return secret;
    }

    /** One sentence for an operator. */
    public String description() {
        return description;
    }

    /** A sentence that names the variable and says what is wrong with the value; empty when it is fine. */
    public Optional<String> check(String value) {
        return rule.complaint(value).map(rest -> env() + " " + rest + ".");
    }
}
