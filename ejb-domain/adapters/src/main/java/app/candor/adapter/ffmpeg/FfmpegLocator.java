package app.candor.adapter.ffmpeg;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import ws.schild.jave.process.ffmpeg.DefaultFFMPEGLocator;

/** Decides which FFmpeg runs. */
@ApplicationScoped
public class FfmpegLocator {
    @Inject
    @ConfigProperty(name = "candor.media.ffmpeg")
    Optional<String> configured;

    private volatile String found;

    /** Path of the program. */
    String path() {
        if (found == null) {
            found = configured
                    .filter(path -> !path.isBlank())
                    .or(() -> onPath(System.getenv("PATH")))
                    .orElseGet(() -> new DefaultFFMPEGLocator().getExecutablePath());
        }
        return found;
    }

    static Optional<String> onPath(String path) {
        return Arrays.stream((path == null ? "" : path).split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, "ffmpeg"))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }
}
