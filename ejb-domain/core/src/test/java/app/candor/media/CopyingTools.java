package app.candor.media;

import app.candor.media.domain.Container;
import app.candor.media.domain.MediaInfo;
import app.candor.media.domain.TimeRange;
import app.candor.media.port.MediaTools;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Takes every file for a playable recording of one second, and makes copies of it. */
final class CopyingTools implements MediaTools {
    @Override
    public MediaInfo probe(Path file, Container container, BooleanSupplier stop) {
        return new MediaInfo(1000, null, "h264", "yuv420p", 320, 240, "aac");
    }

    @Override
    public void encode(Path file, Container container, MediaInfo info, Path mp4, BooleanSupplier stop) {
        copy(file, mp4);
    }

    @Override
    public void encodeSound(Path file, Container container, MediaInfo info, Path m4a, BooleanSupplier stop) {
        copy(file, m4a);
    }

    @Override
    public void encodePicture(Path seekable, TimeRange range, Path mp4, BooleanSupplier stop) {
        copy(seekable, mp4);
    }

    @Override
    public void makeSeekable(Path file, Container container, Path mkv, BooleanSupplier stop) {
        copy(file, mkv);
    }

    @Override
    public void join(
            List<Path> pictures, List<TimeRange> ranges, Path seekable, boolean sound, Path mp4, BooleanSupplier stop) {
        copy(seekable, mp4);
    }

    @Override
    public void poster(Path mp4, long atMs, Path jpeg, BooleanSupplier stop) {
        copy(mp4, jpeg);
    }

    @Override
    public void thumbnail(Path picture, Path jpeg, BooleanSupplier stop) {
        copy(picture, jpeg);
    }

    @Override
    public void wav(Path file, Container container, Path wav, BooleanSupplier stop) {
        copy(file, wav);
    }

    @Override
    public void cutWav(Path wav, TimeRange range, Path piece, BooleanSupplier stop) {
        copy(wav, piece);
    }

    @Override
    public List<TimeRange> pauses(Path wav, BooleanSupplier stop) {
        return List.of();
    }

    private static void copy(Path from, Path to) {
        try {
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
