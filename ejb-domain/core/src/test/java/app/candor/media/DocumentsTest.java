package app.candor.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.candor.media.port.InMemoryObjectStore;
import app.candor.media.port.ObjectStore;
import app.candor.shared.Caller;
import app.candor.shared.Ids;
import app.candor.shared.OwnTransaction;
import app.candor.shared.Problem;
import app.candor.shared.Role;
import app.candor.testing.Database;
import app.candor.testing.Services;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsTest {
    private static final String PDF = "%PDF-1.7\n%%EOF";

    @TempDir
    Path folder;

    private final InMemoryObjectStore store = new InMemoryObjectStore();
    private final Caller.Invitee invitee = new Caller.Invitee(Ids.next(), Ids.next());
    private Database database;
    private Services services;

    @BeforeEach
    void open() {
        database = new Database();
        services = new Services(database)
                .with(Clock.class, Clock.systemUTC())
                .with(ObjectStore.class, store)
                .with(OwnTransaction.class, new OwnTransaction() {
                    @Override
                    public <T> T call(Supplier<T> work) {
                        return work.get();
                    }

                    @Override
                    public void run(Runnable work) {
                        work.run();
                    }
                })
                .configured("candor.presign.minutes", "5");
    }

    @AfterEach
    void close() {
        database.close();
    }

    private NewUpload upload(String id, String content) throws IOException {
        Path file = Files.write(folder.resolve("file"), content.getBytes(StandardCharsets.ISO_8859_1));
        return new NewUpload(id, Ids.next(), "my <cv>.pdf", "text/html", file, Instant.EPOCH);
    }

    private UUID accept(Caller.Invitee whose, NewUpload upload) {
        return services.call(Documents.class, it -> it.accept(whose, upload));
    }

    private DocumentView view(Caller caller, UUID id) {
        return services.call(Documents.class, it -> it.get(caller, id));
    }

    @Test
    void aPdfShouldBeKeptAsItCameUnderItsCompany() throws IOException {
        UUID id = accept(invitee, upload("u", PDF));
        assertThat(store.objects())
                .containsOnlyKeys("companies/" + invitee.companyId() + "/files/" + id + "/document.pdf");
        DocumentView view = view(new Caller.Person(Ids.next(), "H", Set.of(Role.HR), invitee.companyId()), id);
        assertThat(view.filename()).isEqualTo("my <cv>.pdf");
        assertThat(view.contentType()).isEqualTo("application/pdf");
        assertThat(view.bytes()).isEqualTo(PDF.length());
    }

    @Test
    void theSameUploadShouldBeOneFileAndAnothersShouldNotExist() throws IOException {
        NewUpload upload = upload("twice", PDF);
        assertThat(accept(invitee, upload)).isEqualTo(accept(invitee, upload));
        assertThat(store.objects()).hasSize(1);
        Caller.Invitee other = new Caller.Invitee(Ids.next(), invitee.companyId());
        assertThatThrownBy(() -> accept(other, upload))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.NOT_FOUND));
    }

    @Test
    void whatIsNoPdfShouldBeRefusedWhateverItsNameSays() throws IOException {
        for (String content : new String[] {"<html>", "MZ", " %PDF-1.7", "PK\u0003\u0004"}) {
            NewUpload upload = upload("u", content);
            assertThatThrownBy(() -> accept(invitee, upload)).hasMessageContaining("not a PDF");
        }
        NewUpload empty = upload("u", "");
        assertThatThrownBy(() -> accept(invitee, empty)).hasMessageContaining("empty");
        NewUpload large = upload("u", PDF);
        try (var file = new RandomAccessFile(large.file().toFile(), "rw")) {
            file.setLength(Documents.MOST_BYTES + 1);
        }
        assertThatThrownBy(() -> accept(invitee, large)).hasMessageContaining("50 MB");
        assertThat(store.objects()).isEmpty();
    }

    @Test
    void onlyTheCompanyAndItsCandidateShouldSeeItUntilItIsErased() throws IOException {
        UUID id = accept(invitee, upload("u", PDF));
        assertThat(view(invitee, id).id()).isEqualTo(id);
        var reader = new Caller.ShareReader(Ids.next(), invitee.invitationId(), invitee.companyId(), false);
        assertThat(view(reader, id).id()).isEqualTo(id);
        for (Caller stranger : new Caller[] {
            new Caller.ShareReader(Ids.next(), Ids.next(), invitee.companyId(), true),
            new Caller.Person(Ids.next(), "H", Set.of(Role.HR), Ids.next()),
            new Caller.Invitee(Ids.next(), invitee.companyId())
        }) {
            assertThatThrownBy(() -> view(stranger, id))
                    .isInstanceOfSatisfying(
                            Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.NOT_FOUND));
        }
        services.run(RecordingErasure.class, it -> it.erase(invitee.invitationId()));
        assertThat(store.objects()).isEmpty();
        assertThatThrownBy(() -> view(invitee, id)).isInstanceOf(Problem.class);
    }
}
