package app.candor.media.port;

import app.candor.shared.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps objects on the heap; its links are {@code data:} addresses. */
public class InMemoryObjectStore implements ObjectStore {
    private final Map<String, byte[]> objects = new ConcurrentHashMap<>();

    /** Every object, by key. */
    public Map<String, byte[]> objects() {
        return new TreeMap<>(objects);
    }

    @Override
    public void put(String key, Path file, String contentType) {
        try {
            objects.put(key, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void get(String key, Path file) {
        byte[] object = objects.get(key);
        if (object == null) {
            throw Problem.notFound("object");
        }
        try {
            Files.write(file, object);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void delete(String key) {
        objects.remove(key);
    }

    @Override
    public void deleteAll(String prefix) {
        objects.keySet().removeIf(key -> key.startsWith(prefix));
    }

    @Override
    public String link(String key, Duration validity) {
        return "memory:" + key + "?for=" + validity;
    }
}
