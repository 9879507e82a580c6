package app.candor.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shell scripts in front of the command: of a distribution, and of a checkout. */
class ScriptsTest {
    private static final Path MODULE = Path.of("").toAbsolutePath();

    @TempDir
    Path temporary;

    private Path folder;
    private Path tools;
    private final Map<String, String> environment = new TreeMap<>();

    private record Result(int exit, String out, String err) {}

    @BeforeEach
    void prepare() throws IOException {
        folder = Files.createDirectory(temporary.resolve("a folder with spaces"));
        tools = Files.createDirectory(temporary.resolve("tools"));
        environment.put("PATH", tools + ":/usr/bin:/bin");
        environment.put("HOME", temporary.toString());
        java(17);
        program("javac", "echo javac 17.0.1");
    }

    @Test
    void theCommandOfADistributionShouldRunThroughALinkFromAnyFolder() throws Exception {
        Path candor = distribution(folder.resolve("dist"));
        Path link = Files.createSymbolicLink(temporary.resolve("link"), candor);
        Result result = run(link, "token", "hr");
        assertThat(result.out())
                .contains("-cp " + folder.resolve("dist/lib") + "/* app.candor.launcher.Main token hr\n");
        assertThat(result.err()).isEmpty();
        assertThat(result.exit()).isZero();
    }

    @Test
    void namesOfFilesShouldBeUnderstoodWithoutALocale() throws Exception {
        Path candor = distribution(folder.resolve("dist"));
        assertThat(run(candor, "up").out()).contains("locale C.UTF-8\n");
        environment.put("LANG", "de_DE.UTF-8");
        assertThat(run(candor, "up").out()).contains("locale \n");
    }

    @Test
    void anOldJavaShouldBeOneSentence() throws Exception {
        Path candor = distribution(folder.resolve("dist"));
        java(11);
        assertThat(run(candor, "up"))
                .isEqualTo(new Result(
                        4,
                        "",
                        "This is Java 11 and 17 or later is needed: install a JDK 17, or point JAVA_HOME at one.\n"));
    }

    @Test
    void aJavaThatDoesNotStartShouldBeOneSentence() throws Exception {
        Path candor = distribution(folder.resolve("dist"));
        program("java", "echo Error occurred during initialization of VM; echo Could not reserve enough space; exit 1");
        assertThat(run(candor, "up"))
                .isEqualTo(new Result(4, "", "Java does not start: Could not reserve enough space\n"));
    }

    @Test
    void aJavaHomeWithoutJavaShouldBeOneSentence() throws Exception {
        Path candor = distribution(folder.resolve("dist"));
        environment.put("JAVA_HOME", folder.toString());
        Result result = run(candor, "up");
        assertThat(result.exit()).isEqualTo(4);
        assertThat(result.err()).startsWith("Java is missing: install a JDK 17").hasLineCount(1);
    }

    @Test
    void aCheckoutShouldBeBuiltOnceAndAgainWhenSourcesChange() throws Exception {
        Path candor = checkout();
        maven(0);
        Result first = run(candor, "up");
        assertThat(first.err()).contains("Building for the first time").contains("Built in");
        assertThat(first.out()).isEqualTo("ran up in " + folder.resolve("var") + "\n");
        assertThat(run(candor, "up").err()).isEmpty();

        Path source = folder.resolve("core/src/main/java/A.java");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(5)));
        assertThat(run(candor, "up").err()).contains("Building, because sources have changed");
        Files.setLastModifiedTime(source, FileTime.from(Instant.EPOCH));
        assertThat(run(candor, "up").err()).isEmpty();

        Files.delete(source);
        Files.setLastModifiedTime(
                source.getParent(), FileTime.from(Instant.now().plusSeconds(5)));
        assertThat(run(candor, "up").err()).contains("Building, because sources have changed");
    }

    @Test
    void theHomeThatIsNamedShouldStay() throws Exception {
        Path candor = checkout();
        maven(0);
        environment.put("CANDOR_HOME", "/srv/candor");
        assertThat(run(candor, "doctor").out()).isEqualTo("ran doctor in /srv/candor\n");
    }

    @Test
    void aFailedBuildShouldShowItsErrorsAndRunNothing() throws Exception {
        Path candor = checkout();
        maven(1);
        Result result = run(candor, "up");
        assertThat(result.exit()).isEqualTo(4);
        assertThat(result.err())
                .contains("[ERROR] cannot find symbol\n")
                .endsWith("The build failed; all of it is in " + folder.resolve("ear/target/candor-build.log") + ".\n");
        assertThat(result.out()).isEmpty();
        assertThat(run(candor, "up").err()).as("it is tried again").contains("Building");
    }

    @Test
    void aMissingMavenOrCompilerShouldBeOneSentence() throws Exception {
        Path candor = checkout();
        environment.put("PATH", tools + ":" + bareTools());
        assertThat(run(candor, "up"))
                .isEqualTo(new Result(4, "", "Maven is missing: install it (Debian: apt-get install maven).\n"));
        maven(0);
        Files.delete(tools.resolve("javac"));
        Result result = run(candor, "up");
        assertThat(result.exit()).isEqualTo(4);
        assertThat(result.err())
                .startsWith("There is no Java compiler of version 17")
                .hasLineCount(1);
    }

    private Path checkout() throws IOException {
        Path candor = Files.copy(
                MODULE.resolve("../../candor"), folder.resolve("candor"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.createDirectories(folder.resolve("core/src/main/java"));
        Files.writeString(folder.resolve("core/src/main/java/A.java"), "class A {}");
        Files.writeString(folder.resolve("pom.xml"), "<project/>");
        return candor;
    }

    private static Path distribution(Path root) throws IOException {
        Files.createDirectories(root.resolve("bin"));
        return Files.copy(
                MODULE.resolve("src/main/dist/bin/candor"),
                root.resolve("bin/candor"),
                StandardCopyOption.COPY_ATTRIBUTES);
    }

    private void java(int version) throws IOException {
        program("java", """
                if [[ $1 == -XshowSettings:properties ]]; then
                    echo "    java.specification.version = %d" >&2
                else
                    echo "$*"
                    echo "locale ${LC_ALL:-}"
                fi""".formatted(version));
    }

    /** A Maven that makes a distribution whose command tells how it was run. */
    private void maven(int exit) throws IOException {
        program("mvn", """
                [[ %d == 0 ]] || { echo "[ERROR] cannot find symbol"; exit 1; }
                bin="$(dirname "$3")/ear/target/candor-dist/bin"
                mkdir -p "$bin"
                printf '#!/bin/bash\\necho "ran $* in $CANDOR_HOME"\\n' > "$bin/candor"
                chmod +x "$bin/candor\"""".formatted(exit));
    }

    private void program(String name, String text) throws IOException {
        program(tools, name, text);
    }

    private static void program(Path folder, String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "#!/bin/bash\n" + text + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    /** A folder with what the scripts take for granted and nothing else. */
    private Path bareTools() throws IOException {
        Path bare = Files.createDirectory(temporary.resolve("bare"));
        for (String name : List.of(
                "bash",
                "cat",
                "chmod",
                "dirname",
                "find",
                "grep",
                "head",
                "mkdir",
                "mktemp",
                "mv",
                "readlink",
                "rm",
                "sed",
                "env")) {
            program(bare, name, "exec /bin/" + name + " \"$@\"");
        }
        return bare;
    }

    private Result run(Path script, String... arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(script.toString()));
        line.addAll(List.of(arguments));
        Path err = temporary.resolve("err");
        ProcessBuilder builder =
                new ProcessBuilder(line).directory(temporary.toFile()).redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Result(process.exitValue(), out, Files.readString(err));
    }
}
