package app.candor.adapter.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.candor.media.MediaWorld;
import app.candor.media.ProcessingStopped;
import app.candor.media.RecordingKind;
import app.candor.media.RecordingState;
import app.candor.media.RecordingView;
import app.candor.media.RenditionKind;
import app.candor.media.RenditionView;
import app.candor.media.TranscriptState;
import app.candor.media.Word;
import app.candor.media.event.RecordingFailed;
import app.candor.media.event.RecordingReady;
import app.candor.media.event.RecordingUploaded;
import app.candor.media.event.TranscriptionCompleted;
import app.candor.media.port.InMemoryObjectStore;
import app.candor.media.port.Recognition;
import app.candor.media.port.RecognitionFailed;
import app.candor.media.port.SpeechRecogniser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Recordings through every step of the job, on a real database and with real tools; segments of five seconds. */
class RecordingPipelineTest {
    @TempDir
    Path folder;

    private final InMemoryObjectStore store = new InMemoryObjectStore();
    private final Scripted recogniser = new Scripted();
    private MediaWorld world;
    private Clips clips;

    /** Hears one word in each piece, and fails when told to. */
    private static final class Scripted implements SpeechRecogniser {
        final List<Long> heardMs = new ArrayList<>();
        boolean there = true;
        int failAt;

        @Override
        public Optional<String> engine() {
            return there ? Optional.of("scripted") : Optional.empty();
        }

        @Override
        public Recognition recognise(Path wav, long durationMs, BooleanSupplier stop) {
            if (heardMs.size() + 1 == failAt) {
                throw new RecognitionFailed("as told");
            }
            heardMs.add(durationMs);
            String word = "word" + heardMs.size();
            return new Recognition("en", word, List.of(new Word(word, 100, 900)));
        }
    }

    @BeforeEach
    void open() {
        FfmpegMediaTools tools = new FfmpegMediaTools();
        tools.locator = new FfmpegLocator();
        tools.locator.configured = Optional.empty();
        clips = new Clips(folder, tools.locator.path());
        world = new MediaWorld(folder.resolve("home"), store, tools, recogniser);
    }

    @AfterEach
    void nothingShouldBeLeftOnDisk() throws IOException {
        Path work = folder.resolve("home/work");
        if (Files.exists(work)) {
            try (Stream<Path> left = Files.list(work)) {
                assertThat(left).isEmpty();
            }
        }
        world.close();
    }

    @Test
    void anAnswerShouldBecomeWatchableReadableAndCaptioned() {
        UUID id = world.accept(clips.browser("a.webm", 3));
        world.process(id);
        RecordingView view = world.view(id);
        assertThat(view.state()).isEqualTo(RecordingState.READY);
        assertThat(view.notice()).isNull();
        assertThat(view.durationMs()).isCloseTo(3000L, within(150L));
        assertThat(view.renditions())
                .extracting(RenditionView::kind)
                .containsExactlyInAnyOrder(
                        RenditionKind.VIDEO, RenditionKind.POSTER, RenditionKind.THUMBNAIL, RenditionKind.CAPTIONS);
        assertThat(view.transcript().state()).isEqualTo(TranscriptState.TRANSCRIBED);
        assertThat(view.transcript().words()).containsExactly(new Word("word1", 100, 900));
        assertThat(view.transcript().language()).isEqualTo("en");
        assertThat(world.events())
                .extracting(Object::getClass)
                .isEqualTo(List.of(RecordingUploaded.class, RecordingReady.class, TranscriptionCompleted.class));
        assertThat(store.objects().keySet().stream().map(key -> key.substring(key.lastIndexOf('/') + 1)))
                .containsExactlyInAnyOrder("original.webm", "video.mp4", "poster.jpg", "thumbnail.jpg", "captions.vtt");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aRestartShouldGoOnAtTheFailedSegmentAndPayNothingTwice(int failAt) {
        UUID id = world.accept(clips.browser("long.webm", 14));
        recogniser.failAt = failAt;
        assertThatThrownBy(() -> world.process(id)).isInstanceOf(RecognitionFailed.class);
        assertThat(recogniser.heardMs).hasSize(failAt - 1);
        assertThat(world.view(id).state()).isEqualTo(RecordingState.READY);
        assertThat(world.view(id).transcript().state()).isEqualTo(TranscriptState.FAILED);

        recogniser.failAt = 0;
        world.process(id);
        assertThat(recogniser.heardMs).hasSize(3);
        assertThat(world.view(id).transcript().text()).isEqualTo("word1 word2 word3");
        assertThat(world.view(id).transcript().words())
                .extracting(Word::startMs)
                .isSorted()
                .allMatch(start -> start < 14_000);
        assertThat(world.events()).filteredOn(RecordingReady.class::isInstance).hasSize(1);
        assertThat(world.events())
                .filteredOn(TranscriptionCompleted.class::isInstance)
                .hasSize(1);
    }

    @Test
    void aRecordingThatWasGivenUpShouldSayWhyAndBeTakenUpAgain() {
        UUID id = world.accept(clips.browser("a.webm", 3));
        giveUp(id);
        giveUp(id);
        assertThat(world.view(id).state()).isEqualTo(RecordingState.FAILED);
        assertThat(world.view(id).notice()).contains("stored safely");
        assertThat(world.view(id).transcript().state()).isEqualTo(TranscriptState.FAILED);
        assertThat(world.events()).filteredOn(RecordingFailed.class::isInstance).hasSize(1);
        assertThat(world.events())
                .filteredOn(TranscriptionCompleted.class::isInstance)
                .isNotEmpty();

        world.process(id);
        assertThat(world.view(id).state()).isEqualTo(RecordingState.READY);
        assertThat(world.view(id).notice()).isNull();
        assertThat(world.view(id).transcript().state()).isEqualTo(TranscriptState.TRANSCRIBED);
        giveUp(id);
        assertThat(world.view(id).state()).isEqualTo(RecordingState.READY);
        assertThat(world.view(id).transcript().state()).isEqualTo(TranscriptState.TRANSCRIBED);
    }

    @Test
    void anAnswerByVoiceShouldBecomeSoundToHearAndRead() {
        UUID id =
                world.acceptSound(clips.make("voice.webm", "-f", "lavfi", "-i", Clips.tone(440, 3), "-c:a", "libopus"));
        world.process(id);
        RecordingView view = world.view(id);
        assertThat(view.state()).isEqualTo(RecordingState.READY);
        assertThat(view.notice()).isNull();
        assertThat(view.kind()).isEqualTo(RecordingKind.AUDIO);
        assertThat(view.renditions())
                .extracting(RenditionView::kind)
                .containsExactlyInAnyOrder(RenditionKind.AUDIO, RenditionKind.CAPTIONS);
        assertThat(view.transcript().state()).isEqualTo(TranscriptState.TRANSCRIBED);
        assertThat(world.events()).filteredOn(RecordingReady.class::isInstance).hasSize(1);
    }

    @Test
    void ofAVideoForAnAnswerByVoiceOnlyTheSoundShouldBeKept() {
        UUID id = world.acceptSound(clips.browser("a.webm", 3));
        world.process(id);
        assertThat(world.view(id).renditions()).extracting(RenditionView::kind).doesNotContain(RenditionKind.VIDEO);
        assertThat(world.view(id).state()).isEqualTo(RecordingState.READY);
    }

    private void giveUp(UUID id) {
        world.transactions().run(() -> world.processing().giveUp(id));
    }

    @Test
    void aCrashAfterPayingShouldNotPayAgain() {
        UUID id = world.accept(clips.browser("long.webm", 14));
        recogniser.failAt = 2;
        assertThatThrownBy(() -> world.process(id)).isInstanceOf(RecognitionFailed.class);
        recogniser.failAt = 0;
        // The second segment is heard, and the server dies before the chunk commits.
        world.transcription().transcribe(id, 2, () -> false);
        assertThat(world.transactions().call(() -> world.transcription().segmentsToTranscribe(id)))
                .containsExactly(2, 3);
        world.process(id);
        assertThat(recogniser.heardMs).hasSize(3);
        assertThat(world.view(id).transcript().text()).isEqualTo("word1 word2 word3");
    }

    @Test
    void withoutAnEngineItShouldBeWatchableAndALaterRunShouldFinishIt() {
        recogniser.there = false;
        UUID id = world.accept(clips.browser("a.webm", 2));
        world.process(id);
        assertThat(world.view(id).state()).isEqualTo(RecordingState.READY);
        assertThat(world.view(id).transcript().state()).isEqualTo(TranscriptState.NOT_TRANSCRIBED);
        world.process(id);
        assertThat(world.events())
                .filteredOn(TranscriptionCompleted.class::isInstance)
                .hasSize(1);

        recogniser.there = true;
        world.process(id);
        assertThat(world.view(id).transcript().state()).isEqualTo(TranscriptState.TRANSCRIBED);
        assertThat(world.events())
                .filteredOn(TranscriptionCompleted.class::isInstance)
                .hasSize(2);
        world.process(id);
        assertThat(recogniser.heardMs).hasSize(1);
    }

    @Test
    void silenceShouldNeverReachTheEngine() {
        Path silent = clips.make(
                "silent.webm",
                "-f",
                "lavfi",
                "-i",
                Clips.PICTURE + 2,
                "-f",
                "lavfi",
                "-i",
                "anullsrc=r=48000",
                "-t",
                "2",
                "-c:v",
                "libvpx",
                "-deadline",
                "realtime",
                "-c:a",
                "libopus");
        UUID id = world.accept(silent);
        world.process(id);
        assertThat(recogniser.heardMs).isEmpty();
        assertThat(world.view(id).state()).isEqualTo(RecordingState.READY);
        assertThat(world.view(id).transcript().state()).isEqualTo(TranscriptState.NO_SPEECH);
        assertThat(world.view(id).transcript().notice()).isEqualTo("Nobody speaks in this recording.");
    }

    @Test
    void withoutSoundItShouldBeWatchableAndSaySo() {
        Path mute = clips.make(
                "mute.webm", "-f", "lavfi", "-i", Clips.PICTURE + 2, "-c:v", "libvpx", "-deadline", "realtime");
        UUID id = world.accept(mute);
        world.process(id);
        assertThat(recogniser.heardMs).isEmpty();
        assertThat(world.view(id).state()).isEqualTo(RecordingState.READY);
        assertThat(world.view(id).notice()).contains("no sound");
        assertThat(world.view(id).transcript().state()).isEqualTo(TranscriptState.NO_SPEECH);
    }

    @Test
    void aTruncatedFileShouldBeWatchableAsFarAsItGoesAndNotBeJudgedByHalf() throws IOException {
        Path whole = clips.make(
                "whole.webm",
                "-f",
                "lavfi",
                "-i",
                Clips.PICTURE + 8,
                "-f",
                "lavfi",
                "-i",
                Clips.tone(440, 8),
                "-c:v",
                "libvpx",
                "-deadline",
                "realtime",
                "-c:a",
                "libopus");
        byte[] bytes = Files.readAllBytes(whole);
        UUID id = world.accept(Files.write(folder.resolve("cut.webm"), Arrays.copyOf(bytes, bytes.length / 2)));
        world.process(id);
        assertThat(world.view(id).state()).isEqualTo(RecordingState.READY);
        assertThat(world.view(id).notice()).contains("end of this recording is missing");
        assertThat(world.view(id).transcript().state()).isEqualTo(TranscriptState.NOT_TRANSCRIBED);
        assertThat(recogniser.heardMs).isEmpty();
    }

    @Test
    void aBlinkOfAnEyeShouldBeRefusedWithAReason() {
        Path blink = clips.make(
                "blink.webm", "-f", "lavfi", "-i", "testsrc2=size=64x64:rate=25:duration=0.2", "-c:v", "libvpx");
        refused(blink, "too-short");
    }

    @Test
    void soundWithoutAPictureShouldBeRefusedWithAReason() {
        refused(clips.make("sound.webm", "-f", "lavfi", "-i", Clips.tone(440, 2), "-c:a", "libopus"), "no-picture");
    }

    @Test
    void nonsenseBehindAHeaderShouldBeRefusedWithAReason() throws IOException {
        byte[] nonsense = ("\u001AE\u00DF\u00A3\u009FB\u0082\u0084webm" + "nonsense ".repeat(500))
                .getBytes(StandardCharsets.ISO_8859_1);
        refused(Files.write(folder.resolve("nonsense.webm"), nonsense), "corrupt");
    }

    private void refused(Path file, String code) {
        UUID id = world.accept(file);
        world.process(id);
        RecordingView view = world.view(id);
        assertThat(view.state()).isEqualTo(RecordingState.FAILED);
        assertThat(view.notice()).endsWith(".");
        assertThat(view.transcript().state()).isEqualTo(TranscriptState.NO_SPEECH);
        assertThat(recogniser.heardMs).isEmpty();
        assertThat(world.events())
                .filteredOn(RecordingFailed.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(
                        RecordingFailed.class, event -> assertThat(event.code()).isEqualTo(code));
        giveUp(id);
        world.process(id);
        assertThat(world.events()).filteredOn(RecordingFailed.class::isInstance).hasSize(1);
        assertThat(world.view(id).notice()).isEqualTo(view.notice());
    }

    @Test
    void aStopShouldLeaveTheSegmentForTheRestart() {
        UUID id = world.accept(clips.browser("long.webm", 14));
        world.processing().prepare(id, () -> false);
        assertThatThrownBy(() -> world.processing().encode(id, 1, () -> true)).isInstanceOf(ProcessingStopped.class);
        world.processing().tidy(id);
        assertThat(world.transactions().call(() -> world.processing().segmentsToEncode(id)))
                .containsExactly(1, 2, 3);
        world.process(id);
        assertThat(world.view(id).state()).isEqualTo(RecordingState.READY);
        assertThat(world.view(id).durationMs()).isCloseTo(14_000L, within(300L));
    }
}
