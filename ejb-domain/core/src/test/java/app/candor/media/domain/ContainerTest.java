package app.candor.media.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContainerTest {
    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void aBrowsersRecordingShouldBeKnown() {
        assertThat(Container.sniff(latin("\u001AE\u00DF\u00A3\u009F\u0042\u0082\u0084webmB\u0087\u0081\u0004")))
                .contains(Container.WEBM);
        assertThat(Container.sniff(latin("\u001AE\u00DF\u00A3\u00A3\u0042\u0082\u0088matroska")))
                .contains(Container.MATROSKA);
        assertThat(Container.sniff(latin("\0\0\0\u0020ftypisom\0\0\u0002\0isomiso2avc1mp41")))
                .contains(Container.MP4);
        assertThat(Container.sniff(latin("\0\0\0\u0018ftypM4A \0\0\0\0"))).contains(Container.M4A);
        assertThat(Container.sniff(latin("OggS\0\u0002"))).contains(Container.OGG);
        assertThat(Container.sniff(latin("\0\0\0\u0014ftypqt  \0\0\0\0"))).contains(Container.MP4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "webm",
                "#EXTM3U\n#EXT-X-TARGETDURATION:10\n",
                "ffconcat version 1.0\nfile /etc/passwd\n",
                "<html><script>alert(1)</script></html>",
                "\u0089PNG\r\n",
                "%PDF-1.7",
                "RIFF\0\0\0\0WAVEfmt ",
                "\0\0\0\u0018ftypheic\0\0\0\0",
                "\0\0\0\u0018ftyp",
                "\u001AE\u00DF\u00A3 some other EBML document type"
            })
    void everythingElseShouldBeRefusedWhateverItIsCalled(String head) {
        assertThat(Container.sniff(latin(head))).isEmpty();
    }

    @Property
    void noBytesShouldBreakIt(@ForAll byte[] head) {
        assertThat(Container.sniff(head)).isNotNull();
    }
}
