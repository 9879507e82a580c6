package app.candor.adapter.postgres;

import app.candor.shared.wake.WakeUps;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.postgresql.ds.PGSimpleDataSource;

/** One listening connection per node, outside the pool because it is never given back. */
@ApplicationScoped
public class PostgresWakeUps implements WakeUps {
    private static final Logger LOG = Logger.getLogger(PostgresWakeUps.class.getName());
    /** How long one wait for notifications lasts; the longest that a shutdown or a new channel waits, in milliseconds. */
    private static final int PATIENCE_MS = 500;

    private static final int RECONNECT_MS = 2_000;

    @Resource(lookup = "java:app/concurrent/candor-threads")
    ManagedThreadFactory threads;

    @Inject
    @ConfigProperty(name = "candor.jdbc.url")
    Optional<String> url;

    @Inject
    @ConfigProperty(name = "candor.jdbc.user")
    Optional<String> user;

    @Inject
    @ConfigProperty(name = "candor.jdbc.password")
    Optional<String> password;

    private final Map<String, List<Runnable>> waiters = new ConcurrentHashMap<>();
    private volatile boolean closing;
    private Thread thread;

    @PostConstruct
    void open() {
        if (url.isEmpty()) {
            LOG.info("candor.jdbc.url is not set: this node polls and is not woken");
            return;
        }
        thread = threads.newThread(this::listen);
        thread.setName("candor-wake-ups");
        thread.setDaemon(true);
        thread.start();
    }

    @PreDestroy
    void close() {
        closing = true;
        if (thread != null) {
            thread.interrupt();
        }
    }

    @Override
    public AutoCloseable on(String channel, Runnable wake) {
        List<Runnable> list = waiters.computeIfAbsent(channel, key -> new CopyOnWriteArrayList<>());
        list.add(wake);
        return () -> list.remove(wake);
    }

    private void listen() {
        boolean broken = false;
        while (!closing) {
            try (Connection connection = connect()) {
                broken = false;
                listen(connection);
            } catch (SQLException e) {
                LOG.log(broken ? Level.FINE : Level.WARNING, "no wake-ups from the database: " + e.getMessage());
                broken = true;
                pause();
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        PGConnection postgres = connection.unwrap(PGConnection.class);
        int listening = 0;
        while (!closing) {
            if (listening != waiters.size()) {
                listening = waiters.size();
                try (Statement statement = connection.createStatement()) {
                    for (String channel : waiters.keySet()) {
                        statement.execute("listen " + channel);
                    }
                }
                // What was notified before we listened is not told again.
                waiters.values().forEach(list -> list.forEach(Runnable::run));
            }
            PGNotification[] notifications = postgres.getNotifications(PATIENCE_MS);
            if (notifications != null) {
                for (PGNotification notification : notifications) {
                    waiters.getOrDefault(notification.getName(), List.of()).forEach(Runnable::run);
                }
            }
        }
    }

    private Connection connect() throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url.orElseThrow());
        user.ifPresent(source::setUser);
        password.ifPresent(source::setPassword);
        source.setApplicationName("candor-wake-ups");
        source.setTcpKeepAlive(true);
        return source.getConnection();
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(RECONNECT_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closing = true;
        }
    }
}
