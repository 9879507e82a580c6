package app.candor.launcher.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchivesTest {
    @TempDir
    Path folder;

    @Test
    void aHalfUnpackedFolderShouldBeUnpackedAgain() throws IOException {
        Path target = folder.resolve("program");
        Files.createDirectories(folder.resolve("program.partial"));
        Files.writeString(folder.resolve("program.partial/rubbish"), "x");
        byte[] archive = archive("top/bin/run", 0755);
        Archives.unpackOnce(() -> new ByteArrayInputStream(archive), false, 1, target);
        assertThat(target.resolve("bin/run")).hasContent("hello").isExecutable();
        assertThat(target.resolve("rubbish")).doesNotExist();
    }

    @Test
    void anUnpackedFolderShouldNotBeTouchedAgain() throws IOException {
        Path target = Files.createDirectory(folder.resolve("program"));
        Archives.unpackOnce(
                () -> {
                    throw new IOException("opened");
                },
                false,
                0,
                target);
        assertThat(target).isEmptyDirectory();
    }

    @Test
    void anEntryOutsideOfTheFolderShouldBeRefused() throws IOException {
        byte[] archive = archive("../../evil", 0644);
        assertThatThrownBy(() -> Archives.unpackOnce(
                        () -> new ByteArrayInputStream(archive), false, 0, folder.resolve("program")))
                .hasMessageContaining("leaves the archive");
        assertThat(folder.resolve("evil")).doesNotExist();
    }

    private static byte[] archive(String name, int mode) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GzipCompressorOutputStream(bytes))) {
            byte[] content = "hello".getBytes(StandardCharsets.UTF_8);
            TarArchiveEntry entry = new TarArchiveEntry(name);
            entry.setMode(mode);
            entry.setSize(content.length);
            tar.putArchiveEntry(entry);
            tar.write(content);
            tar.closeArchiveEntry();
        }
        return bytes.toByteArray();
    }
}
