package app.candor.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.candor.media.port.InMemoryObjectStore;
import app.candor.media.port.MediaTools;
import app.candor.media.port.ObjectStore;
import app.candor.shared.Caller;
import app.candor.shared.Ids;
import app.candor.shared.OwnTransaction;
import app.candor.shared.Problem;
import app.candor.testing.Database;
import app.candor.testing.MovableClock;
import app.candor.testing.OwnTransactions;
import app.candor.testing.Services;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingErasureTest {
    @TempDir
    Path folder;

    private final UUID company = Ids.next();
    private final UUID invitation = Ids.next();
    private final InMemoryObjectStore store = new InMemoryObjectStore();
    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-01T10:00:00Z"));
    private boolean down;
    private Database database;
    private Services services;

    @BeforeEach
    void begin() {
        database = new Database();
        services = new Services(database).with(Clock.class, clock).with(ObjectStore.class, new InMemoryObjectStore() {
            @Override
            public void deleteAll(String prefix) {
                if (down) {
                    throw new IllegalStateException("down for the test");
                }
                store.deleteAll(prefix);
            }
        });
    }

    @AfterEach
    void end() {
        database.close();
    }

    private UUID recorded(UUID invitationId) throws IOException, SQLException {
        UUID id = Ids.next();
        String key = "companies/" + company + "/recordings/" + id + "/";
        for (String name : new String[] {"original.webm", "video.mp4", "captions.vtt"}) {
            store.put(key + name, Files.write(folder.resolve("file"), new byte[] {1}), "video/webm");
        }
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("insert into media.recording values ('" + id + "', '" + company + "', '" + invitationId
                    + "', '" + Ids.next() + "', '" + id + "', 'me.webm', 'webm', 1, 's', '" + key
                    + "original.webm', 'ready', null, 1000, true, false, now(), 1)");
            statement.execute("insert into media.transcript values ('" + id
                    + "', 'transcribed', 'en', 'I am Zoe', '[]', null, 1)");
            statement.execute("insert into media.rendition values ('" + id + "', 'video', 'k', 'video/mp4', 1)");
            statement.execute("insert into media.segment values ('" + id + "', 'video', 1, 0, 1000, true)");
            statement.execute("insert into media.segment_transcript values ('" + id
                    + "', 1, 'e', 'en', 'I am Zoe', '[]', now())");
        }
        return id;
    }

    private void erase() {
        services.run(RecordingErasure.class, it -> it.erase(invitation));
    }

    private long rows() {
        return database.inTransaction(
                em -> ((Number) em.createNativeQuery("select (select count(*) from media.recording)"
                                        + " + (select count(*) from media.transcript) + (select count(*) from media.rendition)"
                                        + " + (select count(*) from media.segment)"
                                        + " + (select count(*) from media.segment_transcript)")
                                .getSingleResult())
                        .longValue());
    }

    @Test
    void allRowsAndBytesOfAnInterviewShouldGoAndNoOthers() throws Exception {
        recorded(invitation);
        recorded(invitation);
        UUID other = recorded(Ids.next());
        erase();
        erase();
        assertThat(rows()).isEqualTo(5);
        assertThat(store.objects()).hasSize(3).allSatisfy((key, bytes) -> assertThat(key)
                .contains(other.toString()));
    }

    @Test
    void aStoreThatIsDownShouldLeaveEverythingToTheNextTry() throws Exception {
        recorded(invitation);
        down = true;
        assertThatThrownBy(this::erase).hasMessageContaining("down for the test");
        assertThat(rows()).isEqualTo(5);
        down = false;
        erase();
        assertThat(rows()).isZero();
        assertThat(store.objects()).isEmpty();
    }

    /** A store in which the erasure comes just before the bytes of the step that is running. */
    private final class LateStore extends InMemoryObjectStore {
        @Override
        public void put(String key, Path file, String contentType) {
            erase();
            store.put(key, file, contentType);
        }

        @Override
        public void get(String key, Path file) {
            store.get(key, file);
        }

        @Override
        public void delete(String key) {
            store.delete(key);
        }
    }

    private Services working() {
        var transactions = new OwnTransactions(database);
        return new Services(database)
                .with(Clock.class, clock)
                .with(OwnTransaction.class, transactions)
                .with(EntityManager.class, transactions.entityManager())
                .with(ObjectStore.class, new LateStore())
                .with(MediaTools.class, new CopyingTools())
                .configured("candor.media.segment-seconds", "5")
                .configured("candor.home", folder.toString())
                .configured("candor.upload.max-bytes", "1000")
                .configured("candor.presign.minutes", "5");
    }

    private String lookAgain() {
        var transactions = new OwnTransactions(database);
        return new Services(database)
                .with(Clock.class, clock)
                .with(ObjectStore.class, store)
                .with(OwnTransaction.class, transactions)
                .with(EntityManager.class, transactions.entityManager())
                .call(LateRecordings.class, LateRecordings::run);
    }

    private long watched() {
        return database.inTransaction(em -> ((Number) em.createNativeQuery("select (select count(*) from media.erasure)"
                                + " + (select count(*) from media.erased_folder)")
                        .getSingleResult())
                .longValue());
    }

    @Test
    void whatAJobStillPutIntoTheStoreShouldGoToo() throws Exception {
        UUID id = recorded(invitation);
        UUID other = recorded(Ids.next());
        working().run(RecordingProcessing.class, processing -> processing.encode(id, 1, () -> false));
        assertThat(rows()).isEqualTo(5);
        assertThat(store.objects()).as("the job was later than the erasure").hasSize(4);

        lookAgain();
        assertThat(store.objects()).hasSize(3).allSatisfy((key, bytes) -> assertThat(key)
                .contains(other.toString()));
        assertThatThrownBy(() ->
                        working().run(RecordingProcessing.class, processing -> processing.encode(id, 1, () -> false)))
                .as("the next step")
                .isInstanceOf(Problem.class);
        assertThat(store.objects()).hasSize(3);
    }

    @Test
    void anAnswerThatIsHandedInDuringTheErasureShouldLeaveNothing() throws Exception {
        Path file = Files.write(
                folder.resolve("answer.webm"),
                "\u001AE\u00DF\u00A3\u009FB\u0082\u0084webm and so on".getBytes(StandardCharsets.ISO_8859_1));
        var upload = new NewUpload("upload", Ids.next(), "answer.webm", "video/webm", file, clock.instant());
        var invitee = new Caller.Invitee(invitation, company);
        assertThatThrownBy(() -> working()
                        .call(Recordings.class, recordings -> recordings.accept(invitee, RecordingKind.VIDEO, upload)))
                .isInstanceOf(Problem.class);
        assertThat(rows()).isZero();
        assertThat(store.objects()).isEmpty();
    }

    @Test
    void aRecordingThatCameLateShouldBeErasedLikeTheOthers() throws Exception {
        recorded(invitation);
        erase();
        recorded(invitation);
        assertThat(lookAgain()).isEqualTo("1 removed");
        assertThat(rows()).isZero();
        assertThat(store.objects()).isEmpty();
        assertThat(lookAgain()).isEqualTo("0 removed");
    }

    @Test
    void afterTwoDaysNobodyShouldLookAnyMore() throws Exception {
        recorded(invitation);
        erase();
        clock.advance(Duration.ofHours(47));
        lookAgain();
        assertThat(watched()).isEqualTo(2);
        clock.advance(Duration.ofHours(2));
        lookAgain();
        assertThat(watched()).isZero();
    }
}
