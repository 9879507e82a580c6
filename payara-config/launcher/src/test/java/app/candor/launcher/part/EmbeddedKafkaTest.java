package app.candor.launcher.part;

import static org.assertj.core.api.Assertions.assertThat;

import app.candor.launcher.home.Home;
import java.nio.file.Path;
import org.apache.kafka.common.utils.Exit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaTest {
    @TempDir
    Path folder;

    @Test
    void kafkaThatCannotGoOnShouldBeALossAndNotTheEndOfThisProcess() throws Exception {
        try (Home home = Home.open(folder.resolve("var"))) {
            EmbeddedKafka kafka = new EmbeddedKafka(
                    home, home.ports().choose("kafka", 0, ""), home.ports().choose("kafka-controller", 0, ""));
            try {
                kafka.start();
                assertThat(kafka.describe()).contains("16 topics");
                assertThat(kafka.end().toCompletableFuture()).isNotDone();
                Exit.halt(1, "all log folders have failed");
                assertThat(kafka.end().toCompletableFuture()).isDone();
                assertThat(kafka.lastWords()).contains("all log folders have failed");
            } finally {
                kafka.stop();
                Exit.resetExitProcedure();
                Exit.resetHaltProcedure();
            }
        }
    }
}
