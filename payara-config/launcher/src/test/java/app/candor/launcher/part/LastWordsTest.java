package app.candor.launcher.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastWordsTest {
    @TempDir
    Path folder;

    private String of(String output) throws IOException {
        return LastWords.ofStart(Files.writeString(folder.resolve("log"), output), 0)
                .orElseThrow();
    }

    @Test
    void anExhaustedHeapShouldBeNamed() throws IOException {
        assertThat(of("Payara Micro ready\nTerminating due to java.lang.OutOfMemoryError: Java heap space\n"))
                .isEqualTo("java.lang.OutOfMemoryError: Java heap space");
    }

    @Test
    void aJavaThatDoesNotGetItsMemoryShouldBeNamed() throws IOException {
        assertThat(of("""
                Error occurred during initialization of VM
                Could not reserve enough space for 67108864KB object heap
                """)).isEqualTo("Could not reserve enough space for 67108864KB object heap");
    }

    @Test
    void postgresShouldBeQuotedWithItsFatalWord() throws IOException {
        assertThat(of("""
                2026-11-21 09:52:31.005 UTC [4711] LOG:  starting PostgreSQL 17.11
                2026-11-21 09:52:31.007 UTC [4711] FATAL:  could not create any TCP/IP sockets
                2026-11-21 09:52:31.009 UTC [4711] LOG:  database system is shut down
                """)).isEqualTo("could not create any TCP/IP sockets");
    }

    @Test
    void keycloakShouldBeQuotedWithItsInnermostError() throws IOException {
        assertThat(of("""
                2026-11-21 09:53:20,112 ERROR [org.keycloak.quarkus.runtime.cli.ExecutionExceptionHandler] (main) ERROR: Failed to start server in (production) mode
                2026-11-21 09:53:20,112 ERROR [org.keycloak.quarkus.runtime.cli.ExecutionExceptionHandler] (main) ERROR: Failed to obtain JDBC connection
                2026-11-21 09:53:20,113 ERROR [org.keycloak.quarkus.runtime.cli.ExecutionExceptionHandler] (main) ERROR: FATAL: password authentication failed for user "keycloak"
                2026-11-21 09:53:20,113 ERROR [org.keycloak.quarkus.runtime.cli.ExecutionExceptionHandler] (main) For more details run the same command passing the '--verbose' option.
                """)).isEqualTo("password authentication failed for user \"keycloak\"");
    }

    @Test
    void theInnermostCauseOfAStackTraceShouldCount() throws IOException {
        assertThat(of("""
                Exception in thread "main" java.lang.IllegalStateException: cannot begin
                \tat a.B.c(B.java:1)
                Caused by: java.lang.RuntimeException: wrapped
                \tat a.B.d(B.java:2)
                Caused by: java.io.IOException: No space left on device
                \tat a.B.e(B.java:3)
                \t... 2 more
                """)).isEqualTo("java.io.IOException: No space left on device");
    }

    @Test
    void anythingElseShouldBeQuotedWithItsLastLine() throws IOException {
        assertThat(of("one\ntwo\n\n")).isEqualTo("two");
        assertThat(LastWords.ofStart(Files.writeString(folder.resolve("log"), "\n"), 0))
                .isEmpty();
        assertThat(LastWords.ofStart(folder.resolve("none"), 0)).isEmpty();
    }

    @Test
    void whatAnEarlierStartPrintedShouldNotCount() throws IOException {
        Path log = Files.writeString(folder.resolve("log"), "FATAL:  old\n");
        long from = LastWords.end(log);
        Files.writeString(log, "FATAL:  old\nFATAL:  new\n");
        assertThat(LastWords.ofStart(log, from)).contains("new");
        assertThat(LastWords.ofStart(log, 10_000))
                .as("a log that was begun anew")
                .contains("new");
    }

    @Test
    void whatWasComplainedAboutLongBeforeTheEndShouldNotCount() throws IOException {
        String earlier = "FATAL:  password authentication failed for user \"eve\"\n" + "LOG:  checkpoint\n".repeat(9);
        Path log = Files.writeString(folder.resolve("log"), earlier);
        assertThat(LastWords.ofEnd(log, 0)).isEmpty();
        Files.writeString(log, earlier + "PANIC:  could not write to file: No space left on device\n");
        assertThat(LastWords.ofEnd(log, 0)).contains("could not write to file: No space left on device");
    }
}
