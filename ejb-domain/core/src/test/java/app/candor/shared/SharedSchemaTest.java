package app.candor.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.candor.testing.Database;
import java.sql.SQLException;
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
}
