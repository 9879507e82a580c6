package app.candor.adapter.ffmpeg;

import java.util.Optional;
import ws.schild.jave.process.ffmpeg.DefaultFFMPEGLocator;

/** The same on the FFmpeg that comes along, for machines without one. */
class BundledFfmpegTest extends FfmpegMediaToolsTest {
    @Override
    Optional<String> configured() {
        return Optional.of(new DefaultFFMPEGLocator().getExecutablePath());
    }
}
