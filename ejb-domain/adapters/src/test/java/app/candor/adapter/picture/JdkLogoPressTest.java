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
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JdkLogoPressTest {
    private final JdkLogoPress press = new JdkLogoPress();

    /** Red on the left, nothing on the right. */
    private static BufferedImage picture(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.dispose();
        return picture;
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }

    private BufferedImage pressed(byte[] upload) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(press.of(upload)));
    }

    @ParameterizedTest
    @CsvSource({"2000,100,640,32", "100,2000,8,160", "300,90,300,90", "6400,1600,640,160", "1,1,1,1"})
    void theWholePictureShouldFitAndNeverBeEnlarged(int width, int height, int wide, int high) throws IOException {
        BufferedImage logo = pressed(png(picture(width, height)));
        assertThat(logo.getWidth()).isEqualTo(wide);
        assertThat(logo.getHeight()).isEqualTo(high);
    }

    @Test
    void whatIsTransparentShouldStaySo() throws IOException {
        BufferedImage logo = pressed(png(picture(1280, 320)));
        assertThat(new Color(logo.getRGB(40, 80), true)).isEqualTo(Color.RED);
        assertThat(logo.getRGB(600, 80) >>> 24).isZero();
    }

    @Test
    void nothingButPixelsShouldBeKept() throws IOException {
        byte[] upload = png(picture(200, 80));
        String made = new String(press.of(upload), StandardCharsets.ISO_8859_1);
        assertThat(made).doesNotContain("tEXt").doesNotContain("eXIf");
        byte[] behind = new ByteArrayOutputStream() {
            {
                writeBytes(upload);
                writeBytes("<script>".getBytes(StandardCharsets.US_ASCII));
            }
        }.toByteArray();
        assertThatThrownBy(() -> press.of(behind)).isInstanceOf(Problem.class);
    }

    @Test
    void whatIsNoPictureShouldBeRefused() {
        byte[] svg = "<svg onload='alert(1)'/>".getBytes(StandardCharsets.US_ASCII);
        assertThatThrownBy(() -> press.of(svg)).isInstanceOf(Problem.class).hasMessageContaining("JPEG or PNG");
        assertThatThrownBy(() -> press.of(new byte[0])).isInstanceOf(Problem.class);
    }
}
