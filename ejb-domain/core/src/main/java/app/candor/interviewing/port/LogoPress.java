package app.candor.interviewing.port;

import app.candor.shared.Problem;

/** Makes logos of what people upload. */
public interface LogoPress {
    /** Of every logo that is made. */
    String CONTENT_TYPE = "image/png";

    /** Pixels; a logo is never enlarged. */
    int WIDEST = 640;

    /** Pixels. */
    int HIGHEST = 160;

    /**
     * The whole picture, upright, made to fit, with what is transparent in it and nothing else of the upload: no place, no
     * programme, nothing hidden behind the end.
     *
     * @param upload at most 5 MB
     * @throws Problem {@code invalid} for anything but a whole JPEG or PNG of at most 40 million pixels
     */
    byte[] of(byte[] upload);
}
