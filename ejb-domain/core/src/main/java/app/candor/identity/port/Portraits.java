package app.candor.identity.port;

import app.candor.shared.Problem;

/** Makes portraits of what people upload. */
public interface Portraits {
    /** Of every portrait that is made. */
    String CONTENT_TYPE = "image/jpeg";

    /**
     * The middle of the picture, upright, {@value #SIDE} by {@value #SIDE} pixels, with nothing of the upload but its pixels: no
     * place, no camera, no thumbnail, nothing hidden behind the end.
     *
     * @param upload at most 5 MB
     * @throws Problem {@code invalid} for anything but a whole JPEG or PNG of at most 40 million pixels
     */
    byte[] of(byte[] upload);

    /** Pixels of each side. */
    int SIDE = 256;
}
