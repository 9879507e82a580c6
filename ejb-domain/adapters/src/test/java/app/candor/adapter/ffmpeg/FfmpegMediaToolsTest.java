package app.candor.adapter.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.candor.media.ProcessingStopped;
import app.candor.media.RecordingKind;
import app.candor.media.domain.Container;
import app.candor.media.domain.MediaInfo;
import app.candor.media.domain.Rejection;
import app.candor.media.domain.TimeRange;
import app.candor.media.port.UnreadableMedia;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On real files, by whichever FFmpeg a server here would use. {@link BundledFfmpegTest} runs the same with the bundled one. */
class FfmpegMediaToolsTest {
    static final BooleanSupplier GO_ON = () -> false;

    @TempDir
    Path folder;

    FfmpegMediaTools tools;
    Clips clips;

    @BeforeEach
    void open() {
        tools = new FfmpegMediaTools();
        tools.locator = new FfmpegLocator();
        tools.locator.configured = configured();
        clips = new Clips(folder, new LocatorOfClips().path());
    }

    Optional<String> configured() {
        return Optional.empty();
    }

    private static final class LocatorOfClips extends FfmpegLocator {
        LocatorOfClips() {
            configured = Optional.empty();
        }
    }

    private MediaInfo probe(Path file, Container container) {
        return tools.probe(file, container, GO_ON);
    }

    @Test
    void aBrowsersRecordingShouldBeMeasuredAlthoughItsHeaderPromisesNothing() {
        MediaInfo info = probe(clips.browser("a.webm", 3), Container.WEBM);
        assertThat(info.declaredMs()).isNull();
        assertThat(info.durationMs()).isCloseTo(3000, within(150L));
        assertThat(info.videoCodec()).isEqualTo("vp8");
        assertThat(info.audioCodec()).isEqualTo("opus");
        assertThat(info.width()).isEqualTo(320);
        assertThat(info.height()).isEqualTo(240);
        assertThat(info.truncated()).isFalse();
        assertThat(info.playablePicture()).isFalse();
        assertThat(Rejection.of(RecordingKind.VIDEO, info)).isEmpty();
    }

    @Test
    void anMp4OfABrowserShouldBePlayableAsItIs() {
        MediaInfo info = probe(clips.mp4("a.mp4", 2), Container.MP4);
        assertThat(info.playablePicture()).isTrue();
        assertThat(info.playableSound()).isTrue();
        assertThat(info.pixelFormat()).isEqualTo("yuv420p");
    }

    @Test
    void aTruncatedWebmShouldBeSeenAlthoughFfmpegIsContentWithIt() throws IOException {
        Path whole = clips.make(
                "whole.webm", "-f", "lavfi", "-i", Clips.PICTURE + 8, "-c:v", "libvpx", "-deadline", "realtime");
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = Files.write(
                folder.resolve("cut.webm"),
                ByteBuffer.allocate(bytes.length / 2)
                        .put(bytes, 0, bytes.length / 2)
                        .array());
        assertThat(probe(whole, Container.WEBM).truncated()).isFalse();
        MediaInfo info = probe(cut, Container.WEBM);
        assertThat(info.truncated()).isTrue();
        assertThat(info.declaredMs()).isCloseTo(8000, within(100L));
        assertThat(info.durationMs()).isLessThan(6000);
    }

    @Test
    void anMp4WithoutItsIndexShouldBeUnreadable() throws IOException {
        byte[] bytes = Files.readAllBytes(clips.mp4("whole.mp4", 2));
        Path cut = Files.write(
                folder.resolve("cut.mp4"),
                ByteBuffer.allocate(bytes.length / 2)
                        .put(bytes, 0, bytes.length / 2)
                        .array());
        assertThatThrownBy(() -> probe(cut, Container.MP4)).isInstanceOf(UnreadableMedia.class);
    }

    @Test
    void noiseBehindAWebmHeaderShouldBeUnreadable() throws IOException {
        byte[] noise = new byte[50_000];
        new Random(7).nextBytes(noise);
        byte[] head = {0x1A, 0x45, (byte) 0xDF, (byte) 0xA3};
        System.arraycopy(head, 0, noise, 0, head.length);
        Path file = Files.write(folder.resolve("noise.webm"), noise);
        assertThatThrownBy(() -> probe(file, Container.WEBM)).isInstanceOf(UnreadableMedia.class);
    }

    @Test
    void aPlaylistShouldNotBeFollowed() throws IOException {
        Path secret = clips.browser("secret.webm", 1);
        String playlist = "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\nfile://" + secret + "\n#EXT-X-ENDLIST\n";
        String concat = "ffconcat version 1.0\nfile " + secret + "\n";
        for (String text : List.of(playlist, concat)) {
            Path file = Files.write(folder.resolve("list.webm"), text.getBytes(StandardCharsets.UTF_8));
            for (Container container : Container.values()) {
                assertThatThrownBy(() -> probe(file, container)).isInstanceOf(UnreadableMedia.class);
            }
        }
    }

    @Test
    void soundAloneShouldHaveNoPicture() {
        Path file = clips.make("sound.webm", "-f", "lavfi", "-i", Clips.tone(440, 2), "-c:a", "libopus");
        MediaInfo info = probe(file, Container.WEBM);
        assertThat(info.hasVideo()).isFalse();
        assertThat(Rejection.of(RecordingKind.VIDEO, info)).map(Rejection::code).contains("no-picture");
    }

    @Test
    void encodingShouldMakeAnMp4ThatStartsAtOnceInABrowser() throws IOException {
        Path webm = clips.browser("a.webm", 3);
        Path mp4 = folder.resolve("video.mp4");
        tools.encode(webm, Container.WEBM, probe(webm, Container.WEBM), mp4, GO_ON);
        MediaInfo info = probe(mp4, Container.MP4);
        assertThat(info.playablePicture()).isTrue();
        assertThat(info.playableSound()).isTrue();
        assertThat(info.durationMs()).isCloseTo(3000, within(200L));
        String boxes = new String(Files.readAllBytes(mp4), StandardCharsets.ISO_8859_1);
        assertThat(boxes.indexOf("moov")).isPositive().isLessThan(boxes.indexOf("mdat"));
    }

    @Test
    void whatIsH264AlreadyShouldBeCopied() throws IOException {
        Path in = clips.mp4("a.mp4", 2);
        Path mp4 = folder.resolve("video.mp4");
        tools.encode(in, Container.MP4, probe(in, Container.MP4), mp4, GO_ON);
        assertThat((double) Files.size(mp4)).isCloseTo(Files.size(in), within(Files.size(in) * 0.05));
        String boxes = new String(Files.readAllBytes(mp4), StandardCharsets.ISO_8859_1);
        assertThat(boxes.indexOf("moov")).isPositive().isLessThan(boxes.indexOf("mdat"));
    }

    @Test
    void anOddAndSilentPictureShouldBeEncodedToo() {
        Path webm = clips.make(
                "odd.webm", "-f", "lavfi", "-i", "testsrc2=size=321x241:rate=10:duration=1", "-c:v", "libvpx");
        Path mp4 = folder.resolve("video.mp4");
        MediaInfo info = probe(webm, Container.WEBM);
        assertThat(info.hasAudio()).isFalse();
        tools.encode(webm, Container.WEBM, info, mp4, GO_ON);
        MediaInfo made = probe(mp4, Container.MP4);
        assertThat(made.width()).isEqualTo(320);
        assertThat(made.hasAudio()).isFalse();
    }

    @Test
    void segmentsShouldJoinToTheWholeLengthWithItsSound() {
        Path webm = clips.browser("a.webm", 7);
        Path seekable = folder.resolve("seekable.mkv");
        tools.makeSeekable(webm, Container.WEBM, seekable, GO_ON);
        long length = probe(webm, Container.WEBM).durationMs();
        List<TimeRange> ranges =
                List.of(new TimeRange(0, 2500), new TimeRange(2500, 5000), new TimeRange(5000, length));
        List<Path> pictures = List.of(folder.resolve("p-1.mp4"), folder.resolve("p-2.mp4"), folder.resolve("p-3.mp4"));
        for (int i = 0; i < 3; i++) {
            tools.encodePicture(seekable, ranges.get(i), pictures.get(i), GO_ON);
        }
        assertThat(probe(pictures.get(1), Container.MP4).durationMs()).isCloseTo(2500, within(100L));
        Path mp4 = folder.resolve("video.mp4");
        tools.join(pictures, ranges, seekable, true, mp4, GO_ON);
        MediaInfo info = probe(mp4, Container.MP4);
        assertThat(info.durationMs()).isCloseTo(length, within(100L));
        assertThat(info.playablePicture()).isTrue();
        assertThat(info.audioCodec()).isEqualTo("aac");
        Path wav = folder.resolve("joined.wav");
        tools.wav(mp4, Container.MP4, wav, GO_ON);
        assertThat(wav.toFile().length()).isCloseTo(length * 32, within(100 * 32L));
    }

    @Test
    void aThumbnailShouldBe320PixelsWide() throws IOException {
        Path mp4 = clips.make(
                "wide.mp4",
                "-f",
                "lavfi",
                "-i",
                "testsrc2=size=1280x720:rate=10:duration=1",
                "-c:v",
                "libx264",
                "-preset",
                "ultrafast",
                "-pix_fmt",
                "yuv420p");
        Path poster = folder.resolve("poster.jpg");
        Path thumbnail = folder.resolve("thumbnail.jpg");
        tools.poster(mp4, 500, poster, GO_ON);
        tools.thumbnail(poster, thumbnail, GO_ON);
        var picture = javax.imageio.ImageIO.read(thumbnail.toFile());
        assertThat(picture.getWidth()).isEqualTo(320);
        assertThat(picture.getHeight()).isEqualTo(180);
        assertThat(javax.imageio.ImageIO.read(poster.toFile()).getWidth()).isEqualTo(1280);
    }

    @Test
    void aPosterBeyondTheLastFrameShouldBeTheFirst() {
        Path poster = folder.resolve("poster.jpg");
        tools.poster(clips.mp4("a.mp4", 1), 5000, poster, GO_ON);
        assertThat(poster).isNotEmptyFile();
    }

    @Test
    void pausesShouldBeFoundWhereTheyAre() {
        Path clip = clips.make(
                "talk.webm",
                "-f",
                "lavfi",
                "-i",
                "aevalsrc=if(between(t\\,2\\,4)\\,0\\,0.3*sin(440*2*PI*t)):d=6",
                "-c:a",
                "libopus");
        Path wav = folder.resolve("sound.wav");
        tools.wav(clip, Container.WEBM, wav, GO_ON);
        assertThat(tools.pauses(wav, GO_ON)).singleElement().satisfies(pause -> {
            assertThat(pause.startMs()).isCloseTo(2000, within(100L));
            assertThat(pause.endMs()).isCloseTo(4000, within(100L));
        });
        Path piece = folder.resolve("piece.wav");
        tools.cutWav(wav, new TimeRange(1000, 3000), piece, GO_ON);
        assertThat(tools.pauses(piece, GO_ON)).singleElement().satisfies(pause -> assertThat(pause.endMs())
                .isCloseTo(2000, within(20L)));
    }

    @Test
    void silenceShouldBeOnePauseFromStartToEnd() {
        Path clip =
                clips.make("silent.webm", "-f", "lavfi", "-i", "anullsrc=r=48000:d=3", "-t", "3", "-c:a", "libopus");
        Path wav = folder.resolve("sound.wav");
        tools.wav(clip, Container.WEBM, wav, GO_ON);
        assertThat(tools.pauses(wav, GO_ON)).singleElement().satisfies(pause -> {
            assertThat(pause.startMs()).isZero();
            assertThat(pause.lengthMs()).isCloseTo(3000, within(100L));
        });
    }

    @Test
    void aStopShouldEndTheRunAndItsProcess() {
        Path webm = clips.browser("long.webm", 20);
        MediaInfo info = probe(webm, Container.WEBM);
        Path mp4 = folder.resolve("video.mp4");
        long begin = System.nanoTime();
        long until = begin + 400_000_000L;
        assertThatThrownBy(() -> tools.encode(webm, Container.WEBM, info, mp4, () -> System.nanoTime() > until))
                .isInstanceOf(ProcessingStopped.class);
        assertThat(System.nanoTime() - begin).isLessThan(3_000_000_000L);
        assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive))
                .isEmpty();
    }
}
