package app.candor.adapter.picture;

import app.candor.identity.port.Portraits;
import app.candor.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Portraits by {@code javax.imageio}. The size is read from the header before anything is decoded, decoding skips the
 * pixels that the portrait does not need, and few are made at a time: the memory for it is bounded.
 */
@ApplicationScoped
public class JdkPortraits implements Portraits {
    private static final long MOST_PIXELS = 40_000_000;
    private static final int AT_ONCE = 2;
    private static final float QUALITY = 0.88f;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] PNG_END = {0, 0, 0, 0, 'I', 'E', 'N', 'D', (byte) 0xAE, 'B', 0x60, (byte) 0x82};

    private final Semaphore places = new Semaphore(AT_ONCE, true);

    @Override
    public byte[] of(byte[] upload) {
        boolean jpeg = upload.length > 3 && (upload[0] & 0xFF) == 0xFF && (upload[1] & 0xFF) == 0xD8;
        if (!jpeg && !startsWith(upload, PNG)) {
            throw Problem.invalid(
                    "picture", "Send a JPEG or PNG picture. This file is neither, whatever its name says.");
        }
        JpegScan scan = jpeg ? JpegScan.of(upload) : new JpegScan(endsWith(upload, PNG_END), 1);
        if (!scan.whole()) {
            throw broken();
        }
        places.acquireUninterruptibly();
        try {
            return encode(square(decode(upload, jpeg ? "jpeg" : "png"), scan.orientation()));
        } catch (IOException | RuntimeException e) {
            if (e instanceof Problem problem) {
                throw problem;
            }
            throw broken();
        } finally {
            places.release();
        }
    }

    private static BufferedImage decode(byte[] upload, String format) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(upload))) {
            // Without metadata: it is not wanted, and compressed text in it can be a bomb, too.
            reader.setInput(input, true, true);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (width * height > MOST_PIXELS) {
                throw Problem.invalid(
                        "picture",
                        "This picture has " + width + " by " + height
                                + " pixels. Send one of at most 40 million, such as 8,000 by 5,000.");
            }
            ImageReadParam every = reader.getDefaultReadParam();
            int step = (int) Math.max(1, Math.min(width, height) / (2L * SIDE));
            every.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, every);
        } finally {
            reader.dispose();
        }
    }

    /** The upright middle on white, where the picture is transparent. */
    private static BufferedImage square(BufferedImage picture, int orientation) {
        int side = Math.min(picture.getWidth(), picture.getHeight());
        BufferedImage middle =
                picture.getSubimage((picture.getWidth() - side) / 2, (picture.getHeight() - side) / 2, side, side);
        BufferedImage portrait = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = portrait.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, SIDE, SIDE);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        AffineTransform turn = upright(orientation);
        turn.scale((double) SIDE / side, (double) SIDE / side);
        graphics.drawImage(middle, turn, null);
        graphics.dispose();
        return portrait;
    }

    /** What undoes an orientation of Exif 2.3 within the portrait's square. */
    private static AffineTransform upright(int orientation) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, SIDE, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, SIDE, SIDE);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, SIDE);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, SIDE, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, SIDE, SIDE);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, SIDE);
            default -> new AffineTransform();
        };
    }

    private static byte[] encode(BufferedImage portrait) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(output);
            writer.write(null, new IIOImage(portrait, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static Problem broken() {
        return Problem.invalid("picture", "This picture is broken or incomplete. Save it again as JPEG or PNG.");
    }

    private static boolean startsWith(byte[] bytes, byte[] head) {
        return bytes.length > head.length && Arrays.equals(bytes, 0, head.length, head, 0, head.length);
    }

    private static boolean endsWith(byte[] bytes, byte[] tail) {
        return bytes.length > tail.length
                && Arrays.equals(bytes, bytes.length - tail.length, bytes.length, tail, 0, tail.length);
    }
}
