package app.candor.adapter.ffmpeg;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import ws.schild.jave.process.ffmpeg.DefaultFFMPEGLocator;

/** Decides which FFmpeg runs, and how it is contained. */
@ApplicationScoped
public class FfmpegLocator {
    @Inject
    @ConfigProperty(name = "candor.media.ffmpeg")
    Optional<String> configured;

    @Inject
    @ConfigProperty(name = "candor.media.memory-mb")
    int memoryMegabytes = 4096;

    @Inject
    @ConfigProperty(name = "candor.media.nice")
    int niceness = 10;

    private volatile String found;

    /** The program with what contains it. */
    List<String> command() {
        return Containment.around(path(), memoryMegabytes, niceness);
    }

    /** Path of the program. */
    String path() {
        if (found == null) {
            found = configured
                    .filter(path -> !path.isBlank())
                    .or(() -> onPath(System.getenv("PATH"), "ffmpeg"))
                    .orElseGet(() -> new DefaultFFMPEGLocator().getExecutablePath());
        }
        return found;
    }

    static Optional<String> onPath(String path, String program) {
        return Arrays.stream((path == null ? "" : path).split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }
}
