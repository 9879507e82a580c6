package app.candor.launcher.home;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;

/** A small file of names and values that only its owner can read, replaced as a whole so that a crash cannot halve it. */
final class KeptProperties {
    private final Path file;

    KeptProperties(Path file) {
        this.file = file;
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(read().getProperty(name));
    }

    /** The kept value; the first time it is made and kept. */
    synchronized String keep(String name, Supplier<String> first) {
        return find(name).orElseGet(() -> put(name, first.get()));
    }

    synchronized String put(String name, String value) {
        Properties properties = read();
        properties.setProperty(name, value);
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try {
            Files.deleteIfExists(next);
            Files.createFile(next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (Writer writer = Files.newBufferedWriter(next)) {
                properties.store(writer, null);
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return value;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Properties read() {
        Properties properties = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return properties;
    }
}
