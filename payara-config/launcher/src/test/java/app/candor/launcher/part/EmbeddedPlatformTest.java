package app.candor.launcher.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.candor.launcher.home.Home;
import app.candor.shared.config.Setting;
import app.candor.shared.config.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPlatformTest {
    @TempDir
    Path folder;

    private Home home;

    @BeforeEach
    void open() {
        home = Home.open(folder.resolve("var"));
    }

    @AfterEach
    void close() {
        home.close();
    }

    @Test
    void aPortOfAServiceThatIsInUseShouldBeRefused() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = other.getLocalPort();
            Settings settings = Settings.of(Map.of("CANDOR_KAFKA_PORT", "" + port));
            assertThatThrownBy(() -> EmbeddedPlatform.check(home, settings))
                    .hasMessage("Port " + port + " is in use by another program: stop it, or choose another port with"
                            + " CANDOR_KAFKA_PORT.");
        }
    }

    @Test
    void aPortThatIsGivenTwiceShouldBeRefused() {
        int free = home.ports().choose("x", 0, "");
        Settings settings = Settings.of(Map.of("CANDOR_HTTP_PORT", "" + free, "CANDOR_S3_PORT", "" + free));
        assertThatThrownBy(() -> EmbeddedPlatform.check(home, settings))
                .hasMessage("Port " + free + " is given twice: change CANDOR_HTTP_PORT or CANDOR_S3_PORT.");
        assertThatCode(() -> EmbeddedPlatform.check(home, Settings.of(Map.of())))
                .doesNotThrowAnyException();
    }

    @Test
    void whatIsConfiguredShouldStayAndTheRestBeRemembered() {
        home.ports().choose("kafka", 0, "");
        home.ports().choose("s3", 0, "");
        Settings settings = EmbeddedPlatform.remembered(
                home, Settings.of(Map.of("CANDOR_KAFKA_BOOTSTRAP_SERVERS", "kafka.example.com:9092")));
        assertThat(settings.get(Setting.KAFKA_BOOTSTRAP_SERVERS)).isEqualTo("kafka.example.com:9092");
        assertThat(settings.get(Setting.S3_ENDPOINT)).startsWith("http://127.0.0.1:");
        assertThat(settings.find(Setting.JDBC_URL)).isEmpty();
    }
}
