package app.candor.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.candor.identity.domain.User;
import app.candor.identity.domain.Users;
import app.candor.shared.Ids;
import app.candor.shared.Role;
import app.candor.testing.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A change that nobody is told of must not be written, whoever forgot to tell. */
class SilenceTest {
    private static Database database;
    private Crowd crowd;

    @BeforeAll
    static void open() {
        database = new Database();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void begin() {
        crowd = new Crowd(database);
    }

    /** A service whose author forgot to publish. */
    @ApplicationScoped
    static class Forgetful {
        @Inject
        Users users;

        void change(UUID id, Instant now) {
            users.lock(id).orElseThrow().suspend(now);
        }

        void add(Instant now) {
            users.add(User.arrived(Ids.next().toString(), "x@example.test", "X", Set.of(), now));
        }
    }

    @Test
    void aChangeThatWasNotPublishedShouldNotBeWritten() {
        UUID person = crowd.arrives(Role.HR).userId();
        assertThatThrownBy(() ->
                        crowd.services.run(Forgetful.class, service -> service.change(person, crowd.clock.instant())))
                .hasStackTraceContaining("changed and nobody was told");
        UserView view =
                crowd.services.call(UserAdministration.class, users -> users.get(crowd.arrives(Role.ADMIN), person));
        assertThat(view.status()).isEqualTo(UserStatus.ACTIVE);
    }

    @Test
    void anArrivalThatWasNotPublishedShouldNotBeWritten() {
        assertThatThrownBy(() -> crowd.services.run(Forgetful.class, service -> service.add(crowd.clock.instant())))
                .hasStackTraceContaining("changed and nobody was told");
    }
}
