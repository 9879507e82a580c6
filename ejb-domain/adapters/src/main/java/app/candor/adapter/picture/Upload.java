package app.candor.adapter.picture;

import app.candor.shared.Problem;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import java.util.function.ToIntBiFunction;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A picture that somebody uploaded. The size is read from the header before anything is decoded, decoding skips the pixels
 * that are not needed, and few are decoded at a time: the memory for it is bounded.
 */
final class Upload {
    private static final long MOST_PIXELS = 40_000_000;
    private static final int AT_ONCE = 2;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] PNG_END = {0, 0, 0, 0, 'I', 'E', 'N', 'D', (byte) 0xAE, 'B', 0x60, (byte) 0x82};
    private static final Semaphore PLACES = new Semaphore(AT_ONCE, true);

    private Upload() {}

    /** What is made of a decoded picture. */
    interface Making {
        /**
         * @param orientation of Exif 2.3, 1–8
         */
        byte[] of(BufferedImage picture, int orientation) throws IOException;
    }

    /**
     * @param step which pixels are needed of a width and a height: each, each second, …; at least 1
     * @throws Problem {@code invalid} for anything but a whole JPEG or PNG of at most 40 million pixels
     */
    static byte[] make(byte[] upload, ToIntBiFunction<Integer, Integer> step, Making making) {
        boolean jpeg = upload.length > 3 && (upload[0] & 0xFF) == 0xFF && (upload[1] & 0xFF) == 0xD8;
        if (!jpeg && !startsWith(upload, PNG)) {
            throw Problem.invalid(
                    "picture", "Send a JPEG or PNG picture. This file is neither, whatever its name says.");
        }
        JpegScan scan = jpeg ? JpegScan.of(upload) : new JpegScan(endsWith(upload, PNG_END), 1);
        if (!scan.whole()) {
            throw broken();
        }
        PLACES.acquireUninterruptibly();
        try {
            return making.of(decode(upload, jpeg ? "jpeg" : "png", step), scan.orientation());
        } catch (IOException | RuntimeException e) {
            if (e instanceof Problem problem) {
                throw problem;
            }
            throw broken();
        } finally {
            PLACES.release();
        }
    }

    private static BufferedImage decode(byte[] upload, String format, ToIntBiFunction<Integer, Integer> step)
            throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(upload))) {
            // Without metadata: it is not wanted, and compressed text in it can be a bomb, too.
            reader.setInput(input, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > MOST_PIXELS) {
                throw Problem.invalid(
                        "picture",
                        "This picture has " + width + " by " + height
                                + " pixels. Send one of at most 40 million, such as 8,000 by 5,000.");
            }
            ImageReadParam every = reader.getDefaultReadParam();
            int skipping = step.applyAsInt(width, height);
            every.setSourceSubsampling(skipping, skipping, 0, 0);
            return reader.read(0, every);
        } finally {
            reader.dispose();
        }
    }

    /** What undoes an orientation of Exif 2.3 for a picture that is this wide and high as it is stored. */
    static AffineTransform upright(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
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
