package app.candor.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.candor.testing.Database;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharedSchemaTest {
    @Test
    void theAuditLogShouldRefuseToBeChanged() throws SQLException {
        try (Database database = new Database();
                var connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("insert into shared.audit_entry values ('" + Ids.next() + "','a','b','c','','t', now())");
            assertThatThrownBy(() -> statement.execute("update shared.audit_entry set actor = 'x'"))
                    .hasMessageContaining("append-only");
            assertThatThrownBy(() -> statement.execute("delete from shared.audit_entry"))
                    .hasMessageContaining("append-only");
            assertThat(database.entityManagerFactory().isOpen()).isTrue();
        }
    }

    @Test
    void theServersUserShouldOnlyBeAbleToAddToTheAuditLog() throws SQLException {
        try (Database database = new Database()) {
            String server = "server_" + Long.toHexString(System.nanoTime());
            try (var owner = database.dataSource().getConnection();
                    var statement = owner.createStatement()) {
                statement.execute("create role " + server + " login password 'server'");
            }
            database.giveRightsTo(server);
            try (var connection = database.dataSource().getConnection(server, "server");
                    var statement = connection.createStatement()) {
                statement.execute(
                        "insert into shared.audit_entry values ('" + Ids.next() + "','a','b','c','','t', now())");
                for (String attempt : List.of(
                        "update shared.audit_entry set actor = 'x'",
                        "delete from shared.audit_entry",
                        "truncate shared.audit_entry",
                        "alter table shared.audit_entry disable trigger all",
                        "drop trigger audit_is_final on shared.audit_entry",
                        "create or replace function shared.audit_is_final() returns trigger language plpgsql as"
                                + " $$ begin return null; end $$",
                        "set session_replication_role = replica",
                        "drop table shared.audit_entry",
                        "drop schema shared cascade",
                        "set role postgres")) {
                    assertThatThrownBy(() -> statement.execute(attempt))
                            .as(attempt)
                            .isInstanceOfSatisfying(SQLException.class, refusal -> assertThat(refusal.getSQLState())
                                    .isEqualTo("42501"));
                }
                try (var count = statement.executeQuery("select count(*) from shared.audit_entry")) {
                    count.next();
                    assertThat(count.getInt(1)).isEqualTo(1);
                }
                // Everything else works as ever.
                statement.execute("insert into shared.rate_limit values ('n', 1, now())");
                statement.execute("update shared.rate_limit set tokens = 2");
                statement.execute("delete from shared.rate_limit");
                statement.execute("insert into shared.outbox (event_id, topic, record_key, lane, type, payload,"
                        + " traceparent, created_at) values ('" + Ids.next() + "','t','k',0,'t','{}','', now())");
            }
        }
    }
}
