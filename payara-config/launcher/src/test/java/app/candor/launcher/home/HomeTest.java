package app.candor.launcher.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.candor.launcher.ExitCode;
import app.candor.launcher.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {
    @TempDir
    Path folder;

    @Test
    void aFolderWithOtherFilesShouldBeLeftAlone() throws IOException {
        Files.writeString(folder.resolve("thesis.odt"), "mine");
        assertThatThrownBy(() -> Home.open(folder))
                .hasMessageContaining("holds files that are not Candor's")
                .extracting(e -> ((Refusal) e).exitCode())
                .isEqualTo(ExitCode.HOME);
        assertThat(folder).isDirectoryNotContaining("glob:**/.candor-home");
    }

    @Test
    void aFileInThePlaceOfTheFolderShouldBeRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("var"), "x");
        assertThatThrownBy(() -> Home.open(file)).isInstanceOf(Refusal.class);
        assertThat(file).hasContent("x");
    }

    @Test
    void aFolderOfAnotherLayoutShouldBeRefused() throws IOException {
        Files.writeString(folder.resolve(".candor-home"), "99\n");
        assertThatThrownBy(() -> Home.open(folder)).hasMessageContaining("another version of Candor (layout 99)");
    }

    @Test
    void aFolderThatAStartOnAFullDiskLeftShouldBeTaken() throws IOException {
        Files.createFile(folder.resolve(".candor-home"));
        try (Home home = Home.open(folder)) {
            assertThat(home.file(".candor-home")).hasContent("1");
        }
    }

    @Test
    void aNameThatProgramsCannotTakeShouldBeRefused() {
        for (String name : new String[] {"a,b", "a:b", "a;b", "a%b", "a#b", "a?b", "a\"b"}) {
            Path odd = folder.resolve(name);
            assertThatThrownBy(() -> Home.open(odd))
                    .hasMessageStartingWith("The folder " + odd + " has one of the characters");
            assertThat(odd).doesNotExist();
        }
    }

    @Test
    void aFolderShouldBeInUseWhileAnotherProcessHoldsIt() throws Exception {
        Home home = Home.existing(folder);
        assertThat(home.inUse()).isFalse();
        Files.createFile(home.file("lock"));
        assertThat(home.inUse()).isFalse();
        // Locks of Java are POSIX locks, which flock of the shell is not.
        Process holder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        folder.toString())
                .start();
        try {
            assertThat(holder.inputReader().readLine()).isEqualTo("held");
            assertThat(home.inUse()).isTrue();
        } finally {
            holder.destroyForcibly().waitFor();
        }
        assertThat(home.inUse()).isFalse();
    }

    /** Holds a home until it is killed. */
    static final class Holder {
        public static void main(String[] arguments) throws Exception {
            Files.writeString(Path.of(arguments[0], ".candor-home"), "1\n");
            Home.open(Path.of(arguments[0]));
            System.out.println("held");
            Thread.sleep(60_000);
        }
    }

    @Test
    void aNewFolderShouldBeForItsOwnerOnly() throws IOException {
        try (Home home = Home.open(folder.resolve("a/b/var"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.root())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void aSecondStartShouldBeRefusedWithTheProcessOfTheFirst() {
        try (Home first = Home.open(folder.resolve("var"))) {
            assertThatThrownBy(() -> Home.open(first.root()))
                    .hasMessageContaining("already runs from " + first.root() + " (process "
                            + ProcessHandle.current().pid() + ")");
        }
    }

    @Test
    void aClosedFolderShouldBeOpenedAgainWithItsSecrets() {
        String password;
        try (Home home = Home.open(folder.resolve("var"))) {
            password = home.secrets().password("x");
        }
        try (Home home = Home.open(folder.resolve("var"))) {
            assertThat(home.secrets().password("x")).isEqualTo(password);
            assertThat(home.secrets().password("y")).isNotEqualTo(password);
        }
    }

    @Test
    void secretsShouldBeReadableByTheirOwnerOnly() throws IOException {
        try (Home home = Home.open(folder.resolve("var"))) {
            assertThat(home.secrets().key("k")).hasSize(44);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.file("secrets.properties"))))
                    .isEqualTo("rw-------");
        }
    }
}
