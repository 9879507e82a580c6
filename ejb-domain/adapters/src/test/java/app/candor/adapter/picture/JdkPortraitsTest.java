package app.candor.adapter.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.candor.shared.Problem;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JdkPortraitsTest {
    private final JdkPortraits portraits = new JdkPortraits();

    /** Red on the left, blue on the right, green in the upper half of the left. */
    private static BufferedImage picture(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(width / 2, 0, width - width / 2, height);
        graphics.setColor(Color.GREEN);
        graphics.fillRect(0, 0, width / 2, height / 2);
        graphics.dispose();
        return picture;
    }

    private static byte[] encoded(BufferedImage picture, String format) {
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(picture, format, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BufferedImage portrait(byte[] upload) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(portraits.of(upload)));
    }

    private static String colour(BufferedImage picture, int x, int y) {
        Color colour = new Color(picture.getRGB(x, y));
        return colour.getGreen() > 150
                ? "green"
                : colour.getRed() > 150 ? "red" : colour.getBlue() > 150 ? "blue" : "?";
    }

    private void refused(byte[] upload, String sentence) {
        assertThatThrownBy(() -> portraits.of(upload))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo("invalid"))
                .hasMessageContaining(sentence);
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    /** With an Exif block of that orientation, and a place. */
    private static byte[] withExif(byte[] jpeg, int orientation) {
        ByteBuffer exif = ByteBuffer.allocate(200);
        exif.put("Exif\0\0MM".getBytes(StandardCharsets.ISO_8859_1))
                .putShort((short) 42)
                .putInt(8);
        exif.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
        exif.putShort((short) orientation).putShort((short) 0).putInt(0);
        exif.put("GPS Madrid".getBytes(StandardCharsets.US_ASCII));
        ByteBuffer head = ByteBuffer.allocate(6)
                .put((byte) 0xFF)
                .put((byte) 0xD8)
                .put((byte) 0xFF)
                .put((byte) 0xE1);
        head.putShort((short) 202);
        return joined(head.array(), exif.array(), Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    @ParameterizedTest
    @CsvSource({"jpeg, 900, 600", "png, 600, 900", "png, 17, 40", "jpeg, 4000, 3000"})
    void theMiddleShouldBecomeASquareJpeg(String format, int width, int height) throws IOException {
        byte[] made = portraits.of(encoded(picture(width, height), format));
        assertThat(made).startsWith(0xFF, 0xD8, 0xFF);
        BufferedImage portrait = ImageIO.read(new ByteArrayInputStream(made));
        assertThat(portrait.getWidth()).isEqualTo(256);
        assertThat(portrait.getHeight()).isEqualTo(256);
        assertThat(colour(portrait, 40, 40)).isEqualTo("green");
        assertThat(colour(portrait, 40, 216)).isEqualTo("red");
        assertThat(colour(portrait, 216, 40)).isEqualTo("blue");
    }

    /** Where the green corner has to be after turning upright. */
    @ParameterizedTest
    @CsvSource({
        "1, 40, 40",
        "2, 216, 40",
        "3, 216, 216",
        "4, 40, 216",
        "5, 40, 40",
        "6, 216, 40",
        "7, 216, 216",
        "8, 40, 216"
    })
    void aPictureShouldStandUprightWhateverTheCameraSaid(int orientation, int x, int y) throws IOException {
        byte[] upload = withExif(encoded(picture(300, 300), "jpeg"), orientation);
        assertThat(colour(portrait(upload), x, y)).isEqualTo("green");
    }

    @Test
    void nothingOfTheUploadButItsPixelsShouldBeKept() {
        byte[] jpeg = withExif(encoded(picture(300, 300), "jpeg"), 6);
        byte[] hidden = "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
        String made = new String(portraits.of(joined(jpeg, hidden)), StandardCharsets.ISO_8859_1);
        assertThat(made).doesNotContain("Exif").doesNotContain("Madrid").doesNotContain("script");
    }

    @Test
    void whatIsTransparentShouldBeWhite() throws IOException {
        byte[] png = encoded(new BufferedImage(300, 300, BufferedImage.TYPE_INT_ARGB), "png");
        assertThat(new Color(portrait(png).getRGB(128, 128))).isEqualTo(Color.WHITE);
    }

    @Test
    void whatIsNoJpegOrPngShouldBeRefusedWhateverItsName() {
        refused("<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(StandardCharsets.US_ASCII), "JPEG or PNG");
        refused(encoded(picture(10, 10), "gif"), "JPEG or PNG");
        refused(encoded(picture(10, 10), "bmp"), "JPEG or PNG");
        refused(new byte[0], "JPEG or PNG");
        refused("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), "JPEG or PNG");
    }

    @Test
    void aBrokenPictureShouldBeRefused() {
        for (String format : List.of("jpeg", "png")) {
            byte[] whole = encoded(picture(900, 600), format);
            refused(Arrays.copyOf(whole, whole.length / 2), "broken");
            refused(Arrays.copyOf(whole, whole.length - 1), "broken");
            refused(Arrays.copyOf(whole, 20), "broken");
        }
        refused(joined(encoded(picture(10, 10), "png"), "PK".getBytes(StandardCharsets.US_ASCII)), "broken");
        // The thumbnail in the Exif block is whole, the picture is not.
        byte[] thumbnail = encoded(picture(4, 4), "jpeg");
        byte[] cut = encoded(picture(900, 600), "jpeg");
        byte[] block =
                new byte[] {(byte) 0xFF, (byte) 0xE2, (byte) (thumbnail.length + 2 >> 8), (byte) (thumbnail.length + 2)
                };
        refused(
                joined(new byte[] {(byte) 0xFF, (byte) 0xD8}, block, thumbnail, Arrays.copyOfRange(cut, 2, 2000)),
                "broken");
    }

    /** A header that promises 50,000 by 50,000 pixels; whoever decodes it needs 7 GB. */
    @Test
    void aBombShouldBeRefusedByItsHeader() {
        ByteBuffer header = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(50_000)
                .putInt(50_000)
                .put(new byte[] {8, 2, 0, 0, 0});
        CRC32 crc = new CRC32();
        crc.update(header.array());
        byte[] whole = encoded(picture(10, 10), "png");
        ByteBuffer chunk =
                ByteBuffer.allocate(25).putInt(13).put(header.array()).putInt((int) crc.getValue());
        refused(
                joined(Arrays.copyOf(whole, 8), chunk.array(), Arrays.copyOfRange(whole, 33, whole.length)),
                "40 million");
    }

    @Test
    void manyAtOnceShouldTakeTurns() throws Exception {
        byte[] large = encoded(picture(6000, 5000), "jpeg");
        ExecutorService people = Executors.newFixedThreadPool(8);
        try {
            Callable<byte[]> one = () -> portraits.of(large);
            for (Future<byte[]> made :
                    people.invokeAll(IntStream.range(0, 8).mapToObj(i -> one).toList())) {
                assertThat(made.get()).isNotEmpty();
            }
        } finally {
            people.shutdown();
        }
    }
}
