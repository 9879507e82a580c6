package app.candor.shared.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Run with {@code -Dcandor.guide=write} to write the table anew after a change of the catalogue. */
class ConfigurationGuideTest {
    private static final Path GUIDE = Path.of("../../docs/guide/configuration.md");
    private static final String HEAD = "| Variable | Holds | Default | What it does |";

    @Test
    void theGuideShouldListExactlyTheCatalogue() throws IOException {
        if ("write".equals(System.getProperty("candor.guide"))) {
            write();
        }
        List<String> rows = Files.readAllLines(GUIDE).stream()
                .filter(line -> line.startsWith("| `CANDOR_"))
                .toList();
        assertThat(rows)
                .as("the table of %s (write it anew with -Dcandor.guide=write)", GUIDE)
                .containsExactlyElementsOf(expected());
    }

    private static void write() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(GUIDE));
        lines.removeIf(line -> line.startsWith("| `CANDOR_"));
        lines.addAll(lines.indexOf(HEAD) + 2, expected());
        Files.write(GUIDE, lines);
    }

    private static List<String> expected() {
        return Arrays.stream(Setting.values())
                .map(setting -> "| `" + setting.env() + "` | " + setting.kind() + (setting.secret() ? ", secret" : "")
                        + " | "
                        + setting.fallback().map(value -> "`" + value + "`").orElse("–") + " | "
                        + setting.description() + " |")
                .toList();
    }
}
