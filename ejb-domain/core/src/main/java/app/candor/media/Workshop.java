package app.candor.media;

import app.candor.media.domain.Recording;
import app.candor.media.port.ObjectStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Local copies while a recording is worked on: one folder each under {@code candor.home/work}. Everything in it can be made
 * again from the object store, so a restart on another node, or after a crash, only costs time.
 */
@ApplicationScoped
class Workshop {
    @Inject
    ObjectStore store;

    @Inject
    @ConfigProperty(name = "candor.home")
    String home;

    /** A place for a file of this recording; there may be one already. */
    Path file(UUID recordingId, String name) {
        Path folder = folder(recordingId);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder.resolve(name);
    }

    /** What was uploaded, fetched when it is not here. */
    Path original(Recording recording) {
        return fetched(
                recording,
                recording.originalKey(),
                "original." + recording.container().extension());
    }

    /** An object of this recording, fetched when it is not here. */
    Path fetched(Recording recording, String key, String name) {
        Path file = file(recording.id(), name);
        if (!Files.exists(file)) {
            Path part = file(recording.id(), name + ".part");
            store.get(key, part);
            finished(part, file);
        }
        return file;
    }

    /** Gives a file its name once it is whole: a name means that nothing is missing. */
    void finished(Path part, Path file) {
        try {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes the folder with everything in it. */
    void tidy(UUID recordingId) {
        Path folder = folder(recordingId);
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path folder(UUID recordingId) {
        return Path.of(home, "work", recordingId.toString());
    }
}
