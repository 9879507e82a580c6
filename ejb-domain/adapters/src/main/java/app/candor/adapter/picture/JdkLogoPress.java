package app.candor.adapter.picture;

import app.candor.interviewing.port.LogoPress;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import javax.imageio.ImageIO;

/** Logos by {@code javax.imageio}. */
@ApplicationScoped
public class JdkLogoPress implements LogoPress {
    @Override
    public byte[] of(byte[] upload) {
        return Upload.make(
                upload, (width, height) -> (int) Math.max(1, 1 / (2 * scale(width, height))), (picture, it) -> {
                    var bytes = new ByteArrayOutputStream();
                    ImageIO.write(fitted(picture, it), "png", bytes);
                    return bytes.toByteArray();
                });
    }

    private static BufferedImage fitted(BufferedImage picture, int orientation) {
        boolean lying = orientation >= 5;
        int wide = lying ? picture.getHeight() : picture.getWidth();
        int high = lying ? picture.getWidth() : picture.getHeight();
        double scale = scale(wide, high);
        BufferedImage logo = new BufferedImage(
                (int) Math.max(1, Math.round(wide * scale)),
                (int) Math.max(1, Math.round(high * scale)),
                BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = logo.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        AffineTransform turn = AffineTransform.getScaleInstance(scale, scale);
        turn.concatenate(Upload.upright(orientation, picture.getWidth(), picture.getHeight()));
        graphics.drawImage(picture, turn, null);
        graphics.dispose();
        return logo;
    }

    /** Never enlarged. */
    private static double scale(int width, int height) {
        return Math.min(1, Math.min((double) WIDEST / width, (double) HIGHEST / height));
    }
}
