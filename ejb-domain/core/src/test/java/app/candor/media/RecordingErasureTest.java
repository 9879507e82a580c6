package app.candor.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.candor.media.port.InMemoryObjectStore;
import app.candor.media.port.ObjectStore;
import app.candor.shared.Ids;
import app.candor.testing.Database;
import app.candor.testing.Services;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
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
    private boolean down;
    private Database database;
    private Services services;

    @BeforeEach
    void begin() {
        database = new Database();
        services = new Services(database)
                .with(Clock.class, Clock.systemUTC())
                .with(ObjectStore.class, new InMemoryObjectStore() {
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
}
