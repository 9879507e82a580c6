package app.candor.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.candor.media.event.RecordingUploaded;
import app.candor.media.port.InMemoryObjectStore;
import app.candor.shared.Caller;
import app.candor.shared.Ids;
import app.candor.shared.Problem;
import app.candor.shared.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingsTest {
    private static final String WEBM = "\u001AE\u00DF\u00A3\u009FB\u0082\u0084webm and so on";

    @TempDir
    Path folder;

    private final InMemoryObjectStore store = new InMemoryObjectStore();
    private MediaWorld world;

    @BeforeEach
    void open() {
        world = new MediaWorld(folder, store, null, null);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private Path file(String latin) throws IOException {
        return Files.write(folder.resolve("upload"), latin.getBytes(StandardCharsets.ISO_8859_1));
    }

    private NewUpload upload(String id, Path file) {
        return new NewUpload(id, Ids.next(), "answer<script>.webm", "video/webm", file, Instant.EPOCH);
    }

    private Problem refusal(String content) {
        try {
            world.recordings().accept(world.invitee(), RecordingKind.VIDEO, upload("u", file(content)));
            throw new AssertionError("was accepted");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (Problem problem) {
            return problem;
        }
    }

    @Test
    void anAcceptedFileShouldBeStoredUnderItsCompanyAndTold() throws IOException {
        UUID id = world.accept(file(WEBM));
        String key = "companies/" + world.invitee().companyId() + "/recordings/" + id + "/original.webm";
        assertThat(store.objects()).containsOnlyKeys(key);
        assertThat(world.events()).singleElement().isInstanceOfSatisfying(RecordingUploaded.class, event -> {
            assertThat(event.recordingId()).isEqualTo(id);
            assertThat(event.companyId()).isEqualTo(world.invitee().companyId());
            assertThat(event.contentType()).isEqualTo("video/webm");
            assertThat(event.bytes()).isEqualTo(WEBM.length());
        });
        RecordingView view = world.view(id);
        assertThat(view.state()).isEqualTo(RecordingState.UPLOADED);
        assertThat(view.transcript().state()).isEqualTo(TranscriptState.PENDING);
        assertThat(view.renditions()).isEmpty();
    }

    @Test
    void theSameUploadShouldBeOneRecordingEvenWhenItsFileIsGone() throws IOException {
        NewUpload upload = upload("twice", file(WEBM));
        UUID first = world.recordings().accept(world.invitee(), RecordingKind.VIDEO, upload);
        Files.delete(upload.file());
        assertThat(world.recordings().accept(world.invitee(), RecordingKind.VIDEO, upload))
                .isEqualTo(first);
        assertThat(world.events()).hasSize(1);
        assertThat(store.objects()).hasSize(1);
    }

    @Test
    void theSameUploadAtOnceShouldBeOneRecordingAndLeaveOneObject() throws Exception {
        NewUpload upload = upload("at once", file(WEBM));
        var nodes = Executors.newFixedThreadPool(4);
        try {
            Callable<UUID> accept = () -> world.recordings().accept(world.invitee(), RecordingKind.VIDEO, upload);
            List<Future<UUID>> all =
                    Stream.generate(() -> nodes.submit(accept)).limit(4).toList();
            UUID first = all.get(0).get(60, TimeUnit.SECONDS);
            for (Future<UUID> each : all) {
                assertThat(each.get(60, TimeUnit.SECONDS)).isEqualTo(first);
            }
            assertThat(store.objects()).hasSize(1);
        } finally {
            nodes.shutdownNow();
        }
    }

    @Test
    void anothersUploadShouldNotExist() throws IOException {
        NewUpload upload = upload("mine", file(WEBM));
        world.recordings().accept(world.invitee(), RecordingKind.VIDEO, upload);
        Caller.Invitee other = new Caller.Invitee(Ids.next(), world.invitee().companyId());
        assertThatThrownBy(() -> world.recordings().accept(other, RecordingKind.VIDEO, upload))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.NOT_FOUND));
    }

    @Test
    void whatIsNoRecordingShouldBeRefusedAndNotStored() {
        assertThat(refusal("").kind()).isEqualTo(Problem.Kind.INVALID);
        assertThat(refusal("#EXTM3U\n").kind()).isEqualTo(Problem.Kind.UNSUPPORTED_TYPE);
        assertThat(refusal("MZ this is a program").kind()).isEqualTo(Problem.Kind.UNSUPPORTED_TYPE);
        assertThat(refusal(WEBM + "x".repeat(1_000_000)).kind()).isEqualTo(Problem.Kind.TOO_LARGE);
        assertThat(store.objects()).isEmpty();
        assertThat(world.events()).isEmpty();
    }

    @Test
    void onlyTheCompanyAndItsCandidateShouldSeeIt() throws IOException {
        UUID id = world.accept(file(WEBM));
        UUID company = world.invitee().companyId();
        assertThat(world.view(person(Role.HR, company), id).id()).isEqualTo(id);
        assertThat(world.view(person(Role.INTERVIEWER, company), id).id()).isEqualTo(id);
        UUID interview = world.invitee().invitationId();
        assertThat(world.view(new Caller.ShareReader(Ids.next(), interview, company, false), id)
                        .id())
                .isEqualTo(id);
        for (Caller stranger : List.of(
                person(Role.HR, Ids.next()),
                new Caller.Invitee(Ids.next(), company),
                new Caller.ShareReader(Ids.next(), Ids.next(), company, true))) {
            assertThatThrownBy(() -> world.view(stranger, id))
                    .isInstanceOfSatisfying(
                            Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.NOT_FOUND));
        }
        assertThatThrownBy(() -> world.view(person(Role.CANDIDATE, company), id))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.FORBIDDEN));
    }

    private static Caller.Person person(Role role, UUID company) {
        return new Caller.Person(Ids.next(), "P", Set.of(role), company);
    }
}
