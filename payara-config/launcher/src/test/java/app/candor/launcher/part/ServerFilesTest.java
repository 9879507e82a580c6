package app.candor.launcher.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import app.candor.shared.config.Settings;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerFilesTest {
    private static final Settings SETTINGS = Settings.of(Map.of(
            "CANDOR_JDBC_URL", "jdbc:postgresql://127.0.0.1:5432/candor",
            "CANDOR_JDBC_PASSWORD", "hunter2",
            "CANDOR_OIDC_ISSUER", "http://127.0.0.1:9000/realms/candor"));

    @TempDir
    Path folder;

    @Test
    void thePoolShouldHaveAnEscapedUrlAndNoPasswordInTheFile() {
        assertThat(ServerFiles.postBoot(folder, SETTINGS))
                .content()
                .contains("url=jdbc\\:postgresql\\://127.0.0.1\\:5432/candor:user=candor")
                .contains("stringtype=unspecified:reWriteBatchedInserts=true")
                .doesNotContain("hunter2");
    }

    @Test
    void theServerShouldListenOnTheGivenAddress() {
        assertThat(ServerFiles.preBoot(folder, "127.0.0.1"))
                .content()
                .contains("network-listener.http-listener.address=127.0.0.1\n");
    }

    @Test
    void tokensShouldBeVerifiedAgainstTheConfiguredRealm() {
        assertThat(ServerFiles.environment(SETTINGS))
                .contains(
                        entry("MP_JWT_VERIFY_ISSUER", "http://127.0.0.1:9000/realms/candor"),
                        entry(
                                "MP_JWT_VERIFY_PUBLICKEY_LOCATION",
                                "http://127.0.0.1:9000/realms/candor/protocol/openid-connect/certs"),
                        entry("MP_JWT_VERIFY_AUDIENCES", "candor-api"),
                        entry("CANDOR_JDBC_PASSWORD", "hunter2"));
    }

    @Test
    void theLogShouldGoToTheGivenFolderWhateverItsName() throws Exception {
        Path logs = folder.resolve("100% für alle");
        Properties properties = new Properties();
        try (InputStream input = Files.newInputStream(ServerFiles.logging(folder, logs))) {
            properties.load(input);
        }
        assertThat(properties)
                .containsEntry(
                        "java.util.logging.FileHandler.pattern", folder.resolve("100%% für alle") + "/server-%g.log")
                .containsEntry(".level", "INFO");
    }
}
