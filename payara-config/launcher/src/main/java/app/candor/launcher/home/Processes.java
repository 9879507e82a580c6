package app.candor.launcher.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Remembers which processes were started from a home, so that a start after {@code kill -9} finds those that were left
 * behind. A process id alone proves nothing, ids are used again: the time of the start and the program must agree too.
 */
public final class Processes {
    /** The system derives the time of a start from its own boot time, which a clock adjustment moves a little. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(3);

    private final Path folder;

    Processes(Path folder) {
        this.folder = folder;
    }

    /** Remembers a process until {@link #forget}. */
    public void remember(String name, ProcessHandle process) {
        KeptProperties file = file(name);
        file.put("pid", Long.toString(process.pid()));
        file.put("started", started(process).toString());
        file.put("program", program(process));
    }

    public void forget(String name) {
        try {
            Files.deleteIfExists(folder.resolve(name + ".pid"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The remembered process, if it is alive and truly the one that was remembered. */
    public Optional<ProcessHandle> find(String name) {
        KeptProperties file = file(name);
        Optional<ProcessHandle> process =
                file.find("pid").map(Long::parseLong).flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive);
        return process.filter(candidate -> {
            Duration apart =
                    Duration.between(rememberedStart(name), started(candidate)).abs();
            return apart.compareTo(CLOCK_TOLERANCE) <= 0
                    && program(candidate).equals(file.find("program").orElse(""));
        });
    }

    /** Names of all remembered processes, alive or not, the one that was started last first. */
    public List<String> names() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".pid"))
                    .map(name -> name.substring(0, name.length() - ".pid".length()))
                    .sorted(Comparator.comparing(this::rememberedStart).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Ends what an earlier start left behind, last first: asks, then after ten seconds insists.
     *
     * @return names of the processes that were ended
     */
    public List<String> endOrphans() {
        List<String> ended = new ArrayList<>();
        for (String name : names()) {
            find(name).ifPresent(orphan -> {
                end(orphan, Duration.ofSeconds(10));
                ended.add(name);
            });
            forget(name);
        }
        return ended;
    }

    /** Ends a remembered process and forgets it. */
    public void end(String name, ProcessHandle process, Duration patience) {
        end(process, patience);
        forget(name);
    }

    /** Asks a process to end, waits, then kills it with its descendants. Returns when it is gone. */
    public static void end(ProcessHandle process, Duration patience) {
        List<ProcessHandle> descendants = process.descendants().toList();
        process.destroy();
        if (!gone(process, patience)) {
            process.destroyForcibly();
            gone(process, Duration.ofSeconds(10));
        }
        descendants.forEach(descendant -> {
            if (!gone(descendant, Duration.ofSeconds(1))) {
                descendant.destroyForcibly();
                gone(descendant, Duration.ofSeconds(10));
            }
        });
    }

    private static boolean gone(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private KeptProperties file(String name) {
        return new KeptProperties(folder.resolve(name + ".pid"));
    }

    private Instant rememberedStart(String name) {
        return file(name).find("started").map(Instant::parse).orElse(Instant.EPOCH);
    }

    private static Instant started(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }

    private static String program(ProcessHandle process) {
        return process.info().command().orElse("");
    }
}
