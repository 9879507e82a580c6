package app.candor.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * How much memory a start may take: what the system has available, or what a container has left if that is less. A
 * container is a control group of version 1 or 2, perhaps inside others.
 */
final class Memory {
    private static final long MIB = 1024 * 1024;

    private final Path root;

    /** @param root of the file system, {@code /} */
    Memory(Path root) {
        this.root = root;
    }

    /** In MiB; empty when the system does not tell. */
    OptionalLong availableMb() {
        return Stream.concat(Stream.of(ofSystem()), groups().stream().map(this::leftIn))
                .flatMapToLong(OptionalLong::stream)
                .min();
    }

    private OptionalLong ofSystem() {
        return number(root.resolve("proc/meminfo"), "MemAvailable:").stream()
                .map(kilobytes -> kilobytes / 1024)
                .findFirst();
    }

    /** The folders of the groups that this process is in, with those around them. */
    private List<Path> groups() {
        List<Path> groups = new ArrayList<>();
        for (String line : lines(root.resolve("proc/self/cgroup"))) {
            String[] parts = line.split(":", 3);
            boolean unified = parts[1].isEmpty();
            if (unified || parts[1].equals("memory")) {
                Path top = root.resolve(unified ? "sys/fs/cgroup" : "sys/fs/cgroup/memory");
                Path group = top.resolve(parts[2].substring(1)).normalize();
                while (group.startsWith(top)) {
                    groups.add(group);
                    group = group.getParent();
                }
            }
        }
        return groups;
    }

    private OptionalLong leftIn(Path group) {
        boolean unified = Files.exists(group.resolve("memory.max"));
        OptionalLong limit = number(group.resolve(unified ? "memory.max" : "memory.limit_in_bytes"), "");
        OptionalLong used = number(group.resolve(unified ? "memory.current" : "memory.usage_in_bytes"), "");
        if (limit.isEmpty() || used.isEmpty()) {
            return OptionalLong.empty();
        }
        // What was only read from disk is given back when it is needed.
        long cache = number(group.resolve("memory.stat"), unified ? "inactive_file " : "total_inactive_file ")
                .orElse(0);
        return OptionalLong.of((limit.getAsLong() - used.getAsLong() + cache) / MIB);
    }

    /** The number behind a word; empty when there is no such file or line, or it is {@code max}. */
    private static OptionalLong number(Path file, String word) {
        return lines(file).stream()
                .filter(line -> line.startsWith(word))
                .map(line -> line.substring(word.length()).replaceAll("[^0-9]", ""))
                .filter(digits -> !digits.isEmpty())
                .mapToLong(Long::parseLong)
                .findFirst();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            return List.of();
        }
    }
}
