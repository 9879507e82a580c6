package app.candor.launcher.home;

import app.candor.launcher.Causes;
import app.candor.launcher.ExitCode;
import app.candor.launcher.Refusal;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

/**
 * The folder of one installation ({@code CANDOR_HOME}). While it is held open by a start, no other start can use it.
 *
 * <p>A marker file tells our folder from any other, so that a mistyped path never mixes our files into somebody's data.
 */
public final class Home implements AutoCloseable {
    private static final String MARKER = ".candor-home";
    private static final String LAYOUT = "1";
    private static final String UNUSABLE = ",:;%#?\"\n";

    private final Path root;
    private FileChannel lockFile;
    private FileLock lock;

    private Home(Path root) {
        this.root = root;
    }

    /**
     * Opens the folder for a start; it is created when it does not exist.
     *
     * @throws Refusal when the folder holds something else, cannot be written or is in use
     */
    public static Home open(Path path) {
        Home home = existing(path);
        home.refuseUnusableName();
        home.claim();
        home.lock();
        return home;
    }

    /** The folder for looking only, whether or not a start holds it. */
    public static Home existing(Path path) {
        return new Home(path.toAbsolutePath().normalize());
    }

    public Path root() {
        return root;
    }

    /** A folder below the root, created when it does not exist. */
    public Path folder(String name) {
        try {
            return Files.createDirectories(root.resolve(name));
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    public Path file(String name) {
        return root.resolve(name);
    }

    public Path logs() {
        return folder("logs");
    }

    public Secrets secrets() {
        return new Secrets(file("secrets.properties"));
    }

    public Ports ports() {
        return new Ports(file("ports.properties"));
    }

    public Processes processes() {
        return new Processes(folder("run"));
    }

    /** Whether a start holds the folder now. */
    public boolean inUse() {
        if (!Files.exists(file("lock"))) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file("lock"), StandardOpenOption.WRITE);
                FileLock free = channel.tryLock()) {
            return free == null;
        } catch (OverlappingFileLockException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            if (lock != null) {
                lock.release();
                lockFile.close();
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private void claim() {
        Path marker = root.resolve(MARKER);
        try {
            // One without a word in it is left of a start on a full disk.
            if (Files.isRegularFile(marker) && Files.size(marker) > 0) {
                refuseOtherLayout(Files.readString(marker).strip());
                return;
            }
            if (Files.exists(root) && !empty()) {
                throw new Refusal(
                        ExitCode.HOME,
                        "The folder " + root
                                + " holds files that are not Candor's: name another folder with CANDOR_HOME.");
            }
            if (!Files.exists(root)) {
                Files.createDirectories(root.getParent());
                Files.createDirectory(
                        root, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            Files.writeString(marker, LAYOUT + "\n");
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private void refuseOtherLayout(String layout) {
        if (!layout.equals(LAYOUT)) {
            throw new Refusal(
                    ExitCode.HOME,
                    "The folder " + root + " was made by another version of Candor (layout " + layout
                            + "): use that version, or name another folder with CANDOR_HOME.");
        }
    }

    /** What runs from the folder takes lists and addresses of files, in which these characters mean something. */
    private void refuseUnusableName() {
        if (root.toString().chars().anyMatch(character -> UNUSABLE.indexOf(character) >= 0)) {
            throw new Refusal(
                    ExitCode.HOME,
                    "The folder " + root + " has one of the characters " + UNUSABLE.strip()
                            + " in its name: name another folder with CANDOR_HOME.");
        }
    }

    private boolean empty() throws IOException {
        if (!Files.isDirectory(root)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(root)) {
            return entries.allMatch(entry -> entry.getFileName().toString().equals(MARKER));
        }
    }

    private void lock() {
        try {
            lockFile = FileChannel.open(
                    file("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            lock = lockFile.tryLock();
        } catch (IOException e) {
            throw unwritable(e);
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            throw new Refusal(
                    ExitCode.HOME,
                    "Candor already runs from " + root + " (process " + holder()
                            + "): stop it first, or name another folder with CANDOR_HOME.");
        }
        try {
            lockFile.truncate(0);
            lockFile.write(StandardCharsets.US_ASCII.encode(
                    Long.toString(ProcessHandle.current().pid())));
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private String holder() {
        try {
            return Files.readString(file("lock")).strip();
        } catch (IOException e) {
            return "unknown";
        }
    }

    private Refusal unwritable(IOException e) {
        return new Refusal(
                ExitCode.HOME,
                "The folder " + root + " cannot be written (" + Causes.sentence(e)
                        + "): give it to this user, or name another folder with CANDOR_HOME.",
                e);
    }
}
