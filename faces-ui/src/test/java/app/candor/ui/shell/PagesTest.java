package app.candor.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The content security policy allows no inline script, and a page that tries one fails in silence. */
class PagesTest {
    private static final Pattern INLINE =
            Pattern.compile("\\son[a-z]+=\"(?!candor)|href=\"javascript:|<script(?![^>]*\\ssrc=)");

    @Test
    void noPageShouldCarryAnInlineScript() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources"))) {
            List<Path> guilty = files.filter(file -> file.toString().endsWith(".xhtml"))
                    .filter(PagesTest::hasInlineScript)
                    .toList();
            assertThat(guilty).isEmpty();
        }
    }

    @Test
    void anInlineScriptShouldBeRecognised() {
        assertThat(INLINE.matcher("<button onclick=\"go()\">").find()).isTrue();
        assertThat(INLINE.matcher("<script>go()</script>").find()).isTrue();
        assertThat(INLINE.matcher("<script type=\"module\" src=\"x.js\"></script>")
                        .find())
                .isFalse();
    }

    private static boolean hasInlineScript(Path file) {
        try {
            return INLINE.matcher(Files.readString(file)).find();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
