package app.candor.launcher.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.candor.launcher.ExitCode;
import app.candor.launcher.Refusal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {
    @TempDir
    Path folder;

    private Ports ports() {
        return new Ports(folder.resolve("ports.properties"));
    }

    @Test
    void aPortShouldStayTheSameBetweenStarts() {
        int port = ports().choose("keycloak", 0, "X");
        assertThat(ports().choose("keycloak", 0, "X")).isEqualTo(port);
        assertThat(ports().remembered("keycloak")).contains(port);
    }

    @Test
    void aRememberedPortThatIsTakenShouldBeReplaced() throws IOException {
        int port = ports().choose("kafka", 0, "X");
        try (ServerSocket other = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(other.isBound()).isTrue();
            assertThat(ports().choose("kafka", 0, "X")).isNotEqualTo(port);
        }
    }

    @Test
    void aConfiguredPortThatIsTakenShouldBeOneSentenceWithItsVariable() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = other.getLocalPort();
            assertThatThrownBy(() -> ports().choose("s3", port, "CANDOR_S3_PORT"))
                    .hasMessage("Port " + port
                            + " is in use by another program: stop it, or choose another port with CANDOR_S3_PORT.")
                    .extracting(e -> ((Refusal) e).exitCode())
                    .isEqualTo(ExitCode.MACHINE);
        }
    }

    @Test
    void twoPartsShouldNeverGetTheSamePort() {
        Ports ports = ports();
        int first = ports.choose("a", 0, "X");
        new KeptProperties(folder.resolve("ports.properties")).put("b", Integer.toString(first));
        assertThat(ports.choose("b", 0, "X")).isNotEqualTo(first);
    }
}
