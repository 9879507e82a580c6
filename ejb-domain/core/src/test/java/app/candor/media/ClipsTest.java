package app.candor.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.candor.media.event.ClipFailed;
import app.candor.media.event.ClipReady;
import app.candor.media.event.ClipTranscribed;
import app.candor.media.event.ClipUploaded;
import app.candor.media.port.InMemoryObjectStore;
import app.candor.media.port.Recognition;
import app.candor.media.port.SpeechRecogniser;
import app.candor.shared.Caller;
import app.candor.shared.Ids;
import app.candor.shared.Problem;
import app.candor.shared.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClipsTest {
    private static final byte[] WEBM = "\u001A\u0045\u00DF\u00A3....webm....".getBytes(StandardCharsets.ISO_8859_1);
    private static final UUID FIRST = new UUID(0, 0);
    private static final SpeechRecogniser NO_ENGINE = new SpeechRecogniser() {
        @Override
        public Optional<String> engine() {
            return Optional.empty();
        }

        @Override
        public Recognition recognise(Path wav, long durationMs, BooleanSupplier stop) {
            throw new UnsupportedOperationException();
        }
    };

    @TempDir
    Path home;

    private final Caller.Person hr = new Caller.Person(Ids.next(), "Hanna", Set.of(Role.HR), Ids.next());
    private final Map<String, Path> staged = new HashMap<>();
    private final InMemoryObjectStore store = new InMemoryObjectStore();
    private MediaWorld world;
    private Clips clips;

    @BeforeEach
    void open() {
        world = new MediaWorld(home, store, new CopyingTools(), NO_ENGINE);
        clips = world.clips(new StagedUploads() {
            @Override
            public Optional<NewUpload> finished(Caller.Person person, String uploadId) {
                return person.equals(hr)
                        ? Optional.ofNullable(staged.get(uploadId))
                                .map(file -> new NewUpload(uploadId, null, "v.webm", "", file, Instant.EPOCH))
                        : Optional.empty();
            }

            @Override
            public int dropExpired() {
                return 0;
            }
        });
    }

    @AfterEach
    void close() {
        world.close();
    }

    private void stage(String uploadId, byte[] content) throws IOException {
        staged.put(uploadId, Files.write(home.resolve(uploadId), content));
    }

    private ClipView get(UUID id) {
        return world.transactions().call(() -> clips.get(id));
    }

    @Test
    void aClipShouldGoThroughTheSameWorkAsAnAnswerAndTellNobodyWhoJudges() throws IOException {
        stage("one", WEBM);
        UUID id = clips.accept(hr, "one");
        assertThat(clips.accept(hr, "one")).isEqualTo(id);
        assertThat(get(id).video()).isNull();
        world.process(id);
        assertThat(get(id)).satisfies(clip -> {
            assertThat(clip.state()).isEqualTo(RecordingState.READY);
            assertThat(clip.video()).isNotEmpty();
            assertThat(clip.poster()).isNotEmpty();
            assertThat(clip.transcript()).isEqualTo(TranscriptState.NOT_TRANSCRIBED);
            assertThat(clip.heard()).isEmpty();
        });
        assertThat(world.events())
                .hasExactlyElementsOfTypes(ClipUploaded.class, ClipReady.class, ClipTranscribed.class);
    }

    @Test
    void aClipShouldBeNoRecordingOfAnAnswer() throws IOException {
        stage("one", WEBM);
        UUID id = clips.accept(hr, "one");
        for (Caller caller : List.of(hr, world.invitee(), new Caller.Task("any"))) {
            assertThatThrownBy(() -> world.view(caller, id)).hasMessageContaining("no such recording");
        }
        UUID answer = world.accept(staged.get("one"));
        assertThatThrownBy(() -> get(answer)).hasMessageContaining("no such video");
    }

    @Test
    void whatIsNoVideoShouldBeRefused() throws IOException {
        stage("pdf", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
        stage("large", new byte[1_000_001]);
        assertThatThrownBy(() -> clips.accept(hr, "pdf")).hasMessageContaining("not a WebM or MP4");
        assertThatThrownBy(() -> clips.accept(hr, "large"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo("video-too-large"));
        assertThatThrownBy(() -> clips.accept(hr, "none")).hasMessageContaining("no such upload");
        assertThatThrownBy(() -> clips.accept(world.invitee(), "pdf")).hasMessageContaining("role");
        assertThat(world.events()).isEmpty();
    }

    @Test
    void givingUpShouldBeToldOfAClip() throws IOException {
        stage("one", WEBM);
        UUID id = clips.accept(hr, "one");
        world.transactions().run(() -> world.processing().giveUp(id));
        assertThat(get(id).state()).isEqualTo(RecordingState.FAILED);
        assertThat(world.events())
                .hasExactlyElementsOfTypes(ClipUploaded.class, ClipFailed.class, ClipTranscribed.class);
    }

    @Test
    void removingShouldLeaveNeitherRowNorByte() throws IOException {
        stage("one", WEBM);
        UUID id = clips.accept(hr, "one");
        assertThat(settled()).isEmpty();
        world.process(id);
        assertThat(settled()).containsExactly(id);
        world.transactions().run(() -> clips.remove(id));
        world.transactions().run(() -> clips.remove(id));
        assertThat(settled()).isEmpty();
        assertThat(store.objects()).isEmpty();
    }

    private List<UUID> settled() {
        return world.transactions().call(() -> clips.settled(Instant.now().plusSeconds(60), FIRST, 10));
    }
}
