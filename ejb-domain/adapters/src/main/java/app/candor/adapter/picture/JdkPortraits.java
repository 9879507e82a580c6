package app.candor.adapter.picture;

import app.candor.identity.port.Portraits;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Portraits by {@code javax.imageio}. */
@ApplicationScoped
public class JdkPortraits implements Portraits {
    private static final float QUALITY = 0.88f;

    @Override
    public byte[] of(byte[] upload) {
        return Upload.make(
                upload,
                (width, height) -> Math.max(1, Math.min(width, height) / (2 * SIDE)),
                (picture, orientation) -> encode(square(picture, orientation)));
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
        AffineTransform turn = Upload.upright(orientation, SIDE, SIDE);
        turn.scale((double) SIDE / side, (double) SIDE / side);
        graphics.drawImage(middle, turn, null);
        graphics.dispose();
        return portrait;
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
}
