package app.candor.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A real PostgreSQL for tests: one server a JVM, a fresh migrated database for each instance.
 *
 * <p>{@link #inTransaction} gives an EntityManager of the production persistence unit outside a container.
 */
public final class Database implements AutoCloseable, AfterAllCallback {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static EmbeddedPostgres server;

    private final PGSimpleDataSource dataSource = new PGSimpleDataSource();
    private EntityManagerFactory factory;

    public Database() {
        String name = "test_" + COUNT.incrementAndGet();
        try (Connection connection = server().getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name + " template migrated");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        pointAt(dataSource, name);
    }

    private static void pointAt(PGSimpleDataSource dataSource, String name) {
        dataSource.setURL("jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + name + "?stringtype=unspecified");
        dataSource.setUser("postgres");
        dataSource.setPassword("postgres");
    }

    /** Migrated once; the databases of the tests are copies of it. */
    private static void migrate() throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database migrated");
        }
        PGSimpleDataSource migrated = new PGSimpleDataSource();
        pointAt(migrated, "migrated");
        Flyway.configure()
                .dataSource(migrated)
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    private static synchronized EmbeddedPostgres server() {
        if (server == null) {
            try {
                server = EmbeddedPostgres.builder()
                        .setServerConfig("listen_addresses", "127.0.0.1")
                        .setServerConfig("shared_buffers", System.getProperty("shared_buffers", "128MB"))
                        .start();
                migrate();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
        return server;
    }

    /** What {@code migrate} gives to the user of the server. */
    public void giveRightsTo(String user) {
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .initSql("set candor.server_user = '" + user + "'")
                .load()
                .migrate();
    }

    public DataSource dataSource() {
        return dataSource;
    }

    public synchronized EntityManagerFactory entityManagerFactory() {
        if (factory == null) {
            factory = Persistence.createEntityManagerFactory(
                    "candor",
                    Map.of(
                            "jakarta.persistence.transactionType",
                            "RESOURCE_LOCAL",
                            "jakarta.persistence.jtaDataSource",
                            "",
                            "jakarta.persistence.nonJtaDataSource",
                            dataSource,
                            "eclipselink.weaving",
                            "false",
                            "eclipselink.session-name",
                            dataSource.getURL()));
        }
        return factory;
    }

    /** Runs the work in one transaction of its own, rolled back when the work throws. */
    public <T> T inTransaction(Function<EntityManager, T> work) {
        EntityManager entityManager = entityManagerFactory().createEntityManager();
        try {
            entityManager.getTransaction().begin();
            T result = work.apply(entityManager);
            entityManager.getTransaction().commit();
            return result;
        } finally {
            if (entityManager.getTransaction().isActive()) {
                entityManager.getTransaction().rollback();
            }
            entityManager.close();
        }
    }

    /** As a static field with {@code @RegisterExtension} it is closed after the last test of the class. */
    @Override
    public void afterAll(ExtensionContext context) {
        close();
    }

    @Override
    public void close() {
        if (factory != null) {
            factory.close();
        }
    }
}
