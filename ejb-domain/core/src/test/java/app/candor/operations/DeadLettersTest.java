package app.candor.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.candor.shared.Caller;
import app.candor.shared.Ids;
import app.candor.shared.Page;
import app.candor.shared.PageRequest;
import app.candor.shared.Problem;
import app.candor.shared.Role;
import app.candor.testing.Database;
import app.candor.testing.Services;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeadLettersTest {
    private static final Database DATABASE = new Database();
    private static final Caller ADMIN = new Caller.Person(Ids.next(), "Ada", Set.of(Role.ADMIN), null);
    private static final Caller HR = new Caller.Person(Ids.next(), "Hera", Set.of(Role.HR), Ids.next());

    private final Services services = new Services(DATABASE).with(Clock.class, Clock.systemUTC());

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @BeforeEach
    void emptyTables() {
        sql("delete from operations.dead_letter");
        sql("delete from shared.outbox");
    }

    @Test
    void aReplayShouldSendTheMessageAsItWasAndBeAudited() {
        UUID id = deadLetter("poison");
        DeadLetterView view = replay(ADMIN, id);
        assertThat(view.replayedAt()).isNotNull();
        assertThat(text("select topic || ' ' || record_key || ' ' || type || ' ' || payload from shared.outbox"))
                .containsExactly("media-events key recording.uploaded poison");
        assertThat(text("select action from shared.audit_entry where subject = '" + id + "'"))
                .containsExactly("dead-letter.replayed");
    }

    @Test
    void aSecondReplayShouldBeRefused() {
        UUID id = deadLetter("poison");
        replay(ADMIN, id);
        assertThatThrownBy(() -> replay(ADMIN, id))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo("already-replayed"));
        assertThat(text("select payload from shared.outbox")).hasSize(1);
    }

    @Test
    void replayingAllShouldKeepTheirOrderAndLeaveOutThoseThatWent() {
        replay(ADMIN, deadLetter("gone"));
        sql("delete from shared.outbox");
        deadLetter("one");
        deadLetter("two");
        assertThat(services.<DeadLetters, Integer>call(DeadLetters.class, it -> it.replayAll(ADMIN)))
                .isEqualTo(2);
        assertThat(text("select payload from shared.outbox order by seq")).containsExactly("one", "two");
        assertThat(services.<DeadLetters, Integer>call(DeadLetters.class, it -> it.replayAll(ADMIN)))
                .isZero();
    }

    @Test
    void theListShouldBePagedNewestFirstAndHideWhatWentOutAgain() {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.add(0, deadLetter("letter " + i));
        }
        replay(ADMIN, ids.get(0));
        Page<DeadLetterView> first = list(false, new PageRequest(null, 3));
        Page<DeadLetterView> second = list(false, PageRequest.of(first.next(), 3));
        assertThat(first.items()).extracting(DeadLetterView::id).isEqualTo(ids.subList(1, 4));
        assertThat(second.items()).extracting(DeadLetterView::id).containsExactly(ids.get(4));
        assertThat(second.next()).isNull();
        assertThat(list(true, PageRequest.first()).items())
                .extracting(DeadLetterView::id)
                .isEqualTo(ids);
    }

    @Test
    void onlyAnAdminShouldLookOrReplay() {
        UUID id = deadLetter("poison");
        assertThatThrownBy(() -> replay(HR, id)).isInstanceOfSatisfying(Problem.class, it -> assertThat(it.kind())
                .isEqualTo(Problem.Kind.FORBIDDEN));
        assertThatThrownBy(() -> services.call(DeadLetters.class, it -> it.replayAll(HR)))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> services.call(DeadLetters.class, it -> it.list(HR, true, PageRequest.first())))
                .isInstanceOf(Problem.class);
        assertThat(text("select payload from shared.outbox")).isEmpty();
    }

    @Test
    void anUnknownIdShouldNotBeFound() {
        assertThatThrownBy(() -> replay(ADMIN, Ids.next()))
                .isInstanceOfSatisfying(
                        Problem.class, it -> assertThat(it.kind()).isEqualTo(Problem.Kind.NOT_FOUND));
    }

    private DeadLetterView replay(Caller caller, UUID id) {
        return services.call(DeadLetters.class, it -> it.replay(caller, id));
    }

    private Page<DeadLetterView> list(boolean replayedToo, PageRequest page) {
        return services.call(DeadLetters.class, it -> it.list(ADMIN, replayedToo, page));
    }

    private static UUID deadLetter(String payload) {
        UUID id = Ids.next();
        try {
            // Ids of one millisecond are in no order; a list is ordered by what people can tell apart.
            Thread.sleep(2);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        sql("insert into operations.dead_letter (id, dlq_topic, dlq_partition, dlq_offset, topic, record_key, type,"
                + " consumer, reason, payload, traceparent, failed_at) values ('" + id + "', 'media-events.dlq', 0, "
                + id.getMostSignificantBits() + ", 'media-events', 'key', 'recording.uploaded', 'x', 'r', '" + payload
                + "', 't', now())");
        return id;
    }

    private static void sql(String sql) {
        DATABASE.inTransaction(em -> em.createNativeQuery(sql).executeUpdate());
    }

    private static List<String> text(String sql) {
        return DATABASE.inTransaction(em -> {
            List<?> rows = em.createNativeQuery(sql).getResultList();
            return rows.stream().map(Object::toString).toList();
        });
    }
}
