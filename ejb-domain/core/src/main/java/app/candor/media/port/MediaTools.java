package app.candor.media.port;

import app.candor.media.domain.Container;
import app.candor.media.domain.MediaInfo;
import app.candor.media.domain.TimeRange;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Reads and makes moving pictures and sound.
 *
 * <p>Input is hostile: it never makes a tool open another file or an address, and never holds it longer than a limit that
 * follows from the length of the recording. Every method looks at {@code stop} about twice a second and ends with {@link
 * app.candor.media.ProcessingStopped} when it is true. A tool that fails ends with {@link ToolFailed}.
 */
public interface MediaTools {
    /**
     * Reads the whole file.
     *
     * @throws UnreadableMedia when it is not a recording at all
     */
    MediaInfo probe(Path file, Container container, BooleanSupplier stop);

    /** H.264 and AAC in an MP4 whose index comes first. Streams that are so already are copied. */
    void encode(Path file, Container container, MediaInfo info, Path mp4, BooleanSupplier stop);

    /** The first sound as AAC in an MP4 whose index comes first, without any picture. */
    void encodeSound(Path file, Container container, MediaInfo info, Path m4a, BooleanSupplier stop);

    /** The picture of one stretch, H.264 in an MP4, without sound. The file must allow seeking: see {@link #makeSeekable}. */
    void encodePicture(Path seekable, TimeRange range, Path mp4, BooleanSupplier stop);

    /** The same streams in a Matroska file with an index: what a browser records has none. */
    void makeSeekable(Path file, Container container, Path mkv, BooleanSupplier stop);

    /**
     * Joins pictures and puts the sound of the whole recording, if it has any, beside them: an MP4 whose index comes first.
     *
     * @param ranges of the pictures, in the same order
     */
    void join(
            List<Path> pictures, List<TimeRange> ranges, Path seekable, boolean sound, Path mp4, BooleanSupplier stop);

    /** One frame as JPEG at this time. */
    void poster(Path mp4, long atMs, Path jpeg, BooleanSupplier stop);

    /** The picture again, 320 pixels wide. */
    void thumbnail(Path picture, Path jpeg, BooleanSupplier stop);

    /** The sound as 16 kHz mono 16-bit PCM. */
    void wav(Path file, Container container, Path wav, BooleanSupplier stop);

    /** A stretch of a WAV file that {@link #wav} made. */
    void cutWav(Path wav, TimeRange range, Path piece, BooleanSupplier stop);

    /** Stretches of half a second and more in which the sound stays below −45 dBFS, in order. */
    List<TimeRange> pauses(Path wav, BooleanSupplier stop);
}
