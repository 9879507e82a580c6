package app.candor.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.candor.media.event.TranscriptCorrected;
import app.candor.media.port.InMemoryObjectStore;
import app.candor.media.port.ObjectStore;
import app.candor.shared.Caller;
import app.candor.shared.Ids;
import app.candor.shared.OwnTransaction;
import app.candor.shared.Problem;
import app.candor.testing.Database;
import app.candor.testing.MovableClock;
import app.candor.testing.OwnTransactions;
import app.candor.testing.Services;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CorrectionsTest {
    private static final String HEARD = "we use cooper nettis here";

    private final UUID company = Ids.next();
    private final UUID recording = Ids.next();
    private final Caller.Invitee candidate = new Caller.Invitee(Ids.next(), company);
    private final String captions = "companies/" + company + "/recordings/" + recording + "/captions.vtt";
    private final InMemoryObjectStore store = new InMemoryObjectStore();
    private boolean down;
    private Database database;
    private Services services;

    @BeforeEach
    void begin() throws SQLException {
        database = new Database();
        services = new Services(database)
                .with(Clock.class, new MovableClock(Instant.parse("2026-11-01T10:00:00Z")))
                .with(OwnTransaction.class, new OwnTransactions(database))
                .configured("candor.upload.max-bytes", "1000000")
                .configured("candor.presign.minutes", "5")
                .with(ObjectStore.class, new InMemoryObjectStore() {
                    @Override
                    public void put(String key, Path file, String contentType) {
                        if (down) {
                            throw new IllegalStateException("down for the test");
                        }
                        store.put(key, file, contentType);
                    }
                });
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("insert into media.recording values ('" + recording + "', '" + company + "', '"
                    + candidate.invitationId() + "', '" + Ids.next()
                    + "', 'u', 'me.webm', 'webm', 1, 's', 'k', 'ready',"
                    + " null, 2500, true, false, now(), 1)");
            statement.execute("insert into media.transcript values ('" + recording + "', 'transcribed', 'en', '" + HEARD
                    + "', '[{\"text\":\"we\",\"startMs\":0,\"endMs\":400},{\"text\":\"use\",\"startMs\":500,\"endMs\":900},"
                    + "{\"text\":\"cooper\",\"startMs\":1000,\"endMs\":1400},{\"text\":\"nettis\",\"startMs\":1500,\"endMs\":1900},"
                    + "{\"text\":\"here\",\"startMs\":2000,\"endMs\":2400}]', null, 1)");
            statement.execute("insert into media.rendition values ('" + recording + "', 'captions', '" + captions
                    + "', 'text/vtt', 1)");
        }
    }

    @AfterEach
    void end() {
        database.close();
    }

    private void correct(String text) {
        services.run(Corrections.class, it -> it.correct(candidate, recording, text));
    }

    private TranscriptView transcript() {
        return services.call(Recordings.class, it -> it.transcript(recording));
    }

    private List<TranscriptCorrected> told() {
        return services.events(TranscriptCorrected.class);
    }

    private String captions() {
        return new String(store.objects().get(captions), StandardCharsets.UTF_8);
    }

    private static void refused(String type, Runnable attempt) {
        assertThatThrownBy(attempt::run).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.type())
                .isEqualTo(type));
    }

    @Test
    void aCorrectionShouldCountAndWhatWasHeardShouldStay() {
        assertThat(transcript().isCorrected()).isFalse();
        assertThat(transcript().mayChange()).isEqualTo(2);
        correct("We use Kubernetes here.");
        TranscriptView now = transcript();
        assertThat(now.text()).isEqualTo("We use Kubernetes here.");
        assertThat(now.heardText()).isEqualTo(HEARD);
        assertThat(now.correctedAt()).isEqualTo("2026-11-01T10:00:00Z");
        assertThat(now.words()).extracting(Word::text).containsExactly("We", "use", "Kubernetes", "here.");
        assertThat(captions()).contains("We use Kubernetes here.").doesNotContain("cooper");
        assertThat(told()).containsExactly(new TranscriptCorrected(recording, company, candidate.invitationId(), 2));
        assertThat(audited()).hasToString("[invitee:" + candidate.invitationId() + " 2 words changed]");
    }

    private List<?> audited() {
        return database.inTransaction(
                em -> em.createNativeQuery("select actor || ' ' || details from shared.audit_entry"
                                + " where action = 'transcript.corrected'")
                        .getResultList());
    }

    @Test
    void eachCorrectionShouldBeComparedWithWhatWasHeard() {
        correct("we use Kubernetes here");
        correct("we use Kuber Netes here");
        assertThat(transcript().text()).isEqualTo("we use Kuber Netes here");
        refused("correction-too-large", () -> correct("they like Kuber Netes here"));
        assertThat(transcript().text()).isEqualTo("we use Kuber Netes here");
        assertThat(told()).hasSize(2);
    }

    @Test
    void theSameAgainShouldBeHarmlessAndWhatWasHeardShouldTakeItBack() {
        correct(HEARD);
        assertThat(told()).isEmpty();
        correct("we use Kubernetes here");
        correct("we use  Kubernetes here\n");
        assertThat(told()).hasSize(1);
        correct(HEARD);
        assertThat(transcript().isCorrected()).isFalse();
        assertThat(transcript().heardText()).isNull();
        assertThat(captions()).contains("cooper nettis");
        assertThat(told()).extracting(TranscriptCorrected::changedWords).containsExactly(2, 0);
    }

    @Test
    void nobodyElseShouldCorrect() {
        Caller.Invitee other = new Caller.Invitee(Ids.next(), company);
        refused("not-found", () -> services.run(Corrections.class, it -> it.correct(other, recording, "Mine.")));
        refused("not-found", () -> services.run(Corrections.class, it -> it.correct(candidate, Ids.next(), "x")));
    }

    @Test
    void whatWasNotTranscribedShouldNotBeWritten() throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("update media.transcript set state = 'no_speech', text = null");
        }
        refused("not-transcribed", () -> correct("I said a lot."));
    }

    @Test
    void aStoreThatIsDownShouldLeaveEverythingAsItWas() {
        down = true;
        assertThatThrownBy(() -> correct("we use Kubernetes here")).hasMessageContaining("down for the test");
        assertThat(transcript().isCorrected()).isFalse();
        down = false;
        correct("we use Kubernetes here");
        assertThat(transcript().isCorrected()).isTrue();
    }

    @Test
    void anErasureShouldTakeTheCorrectionWithIt() {
        correct("we use Kubernetes here");
        services.run(RecordingErasure.class, it -> it.erase(candidate.invitationId()));
        assertThat((Number) database.inTransaction(
                        em -> em.createNativeQuery("select count(*) from media.transcript_correction")
                                .getSingleResult()))
                .isEqualTo(0L);
    }
}
