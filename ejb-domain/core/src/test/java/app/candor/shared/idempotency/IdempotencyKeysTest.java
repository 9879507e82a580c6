package app.candor.shared.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.candor.shared.Ids;
import app.candor.shared.Problem;
import app.candor.testing.Database;
import app.candor.testing.MovableClock;
import app.candor.testing.Services;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class IdempotencyKeysTest {
    private static final StoredAnswer CREATED =
            new StoredAnswer(201, "application/json", "{\"secret\":\"täglich 🙂\"}", "/api/v1/invitations/1");

    @RegisterExtension
    static final Database database = new Database();

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-01T10:00:00Z"));
    private Services services;
    private String key;

    @BeforeEach
    void begin() {
        services = new Services(database)
                .with(Clock.class, clock)
                .configured("candor.secret-key", Base64.getEncoder().encodeToString(new byte[32]));
        key = Ids.next().toString();
    }

    private Optional<StoredAnswer> claim(String scope, String request) {
        return services.call(IdempotencyKeys.class, keys -> keys.claim(scope, key, request));
    }

    private void answer() {
        services.run(IdempotencyKeys.class, keys -> keys.answered("hana", key, CREATED));
    }

    @Test
    void aRepetitionShouldGetTheFirstAnswer() {
        assertThat(claim("hana", "POST /a")).isEmpty();
        answer();
        assertThat(claim("hana", "POST /a")).contains(CREATED);
    }

    @Test
    void anotherRequestWithTheSameKeyShouldBeRefused() {
        claim("hana", "POST /a");
        assertRefused("POST /b", Problem.Kind.INVALID, "idempotency-key-reused");
        answer();
        assertRefused("POST /b", Problem.Kind.INVALID, "idempotency-key-reused");
    }

    @Test
    void aRepetitionWhileTheFirstIsRunningShouldBeAConflict() {
        claim("hana", "POST /a");
        assertRefused("POST /a", Problem.Kind.CONFLICT, "idempotency-in-progress");
    }

    private void assertRefused(String request, Problem.Kind kind, String type) {
        assertThatThrownBy(() -> claim("hana", request)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.kind()).isEqualTo(kind);
            assertThat(problem.type()).isEqualTo(type);
        });
    }

    @Test
    void aKeyShouldMeanNothingForAnotherCaller() {
        claim("hana", "POST /a");
        answer();
        assertThat(claim("bob", "POST /a")).isEmpty();
    }

    @Test
    void aReleasedKeyShouldBeFreshAgain() {
        claim("hana", "POST /a");
        services.run(IdempotencyKeys.class, keys -> keys.release("hana", key));
        assertThat(claim("hana", "POST /b")).isEmpty();
    }

    @Test
    void anAnswerShouldNotBeLostByALateRelease() {
        claim("hana", "POST /a");
        answer();
        services.run(IdempotencyKeys.class, keys -> keys.release("hana", key));
        assertThat(claim("hana", "POST /a")).contains(CREATED);
    }

    @Test
    void aRequestCutOffByACrashShouldNotBlockItsKeyForEver() {
        claim("hana", "POST /a");
        clock.advance(IdempotencyKeys.CUT_OFF.plus(Duration.ofSeconds(1)));
        assertThat(claim("hana", "POST /a")).isEmpty();
    }

    @Test
    void theDatabaseShouldNotShowTheAnswerNorTheKey() throws SQLException {
        claim("hana", "POST /a");
        answer();
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select * from shared.idempotency_key")) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    assertThat(String.valueOf(rows.getString(column))).doesNotContain("glich", key);
                }
            }
        }
    }
}
