package app.candor.media.domain;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The file formats that an answer may have, told by their first bytes and never by name.
 *
 * <p>WebM and Matroska begin with an EBML header (RFC 8794, section 11.2); MP4 and QuickTime with an {@code ftyp} box
 * (ISO/IEC 14496-12, section 4.3); Ogg with {@code OggS} (RFC 3533, section 6).
 */
public enum Container {
    WEBM("video/webm", "webm"),
    MATROSKA("video/x-matroska", "mkv"),
    MP4("video/mp4", "mp4"),
    /** Sound alone in an MP4. */
    M4A("audio/mp4", "m4a"),
    /** Sound as some browsers record it. */
    OGG("audio/ogg", "ogg");

    /** How many bytes of the beginning are enough to tell. */
    public static final int HEAD_BYTES = 64;

    private static final Set<Container> SOUND = Set.of(M4A, OGG);

    /** ISO BMFF brands of moving pictures; still pictures (HEIC, AVIF) share the format. */
    private static final Set<String> BRANDS = Set.of(
            "isom", "iso2", "iso3", "iso4", "iso5", "iso6", "mp41", "mp42", "mp71", "avc1", "M4V ", "M4VH", "M4VP",
            "dash", "MSNV", "qt  ", "f4v ", "3gp4", "3gp5", "3gp6");

    private final String contentType;
    private final String extension;

    Container(String contentType, String extension) {
        this.contentType = contentType;
        this.extension = extension;
    }

    public String contentType() {
        return contentType;
    }

    /** For the name of the stored object, without a dot. */
    public String extension() {
        return extension;
    }

    /** Whether it never has a picture. */
    public boolean soundOnly() {
        return SOUND.contains(this);
    }

    /** The name in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Container ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Empty for everything that is not one of these. */
    public static Optional<Container> sniff(byte[] head) {
        String text = new String(head, 0, Math.min(head.length, HEAD_BYTES), StandardCharsets.ISO_8859_1);
        if (text.startsWith("\u001A\u0045\u00DF\u00A3")) {
            if (text.contains("webm")) {
                return Optional.of(WEBM);
            }
            return text.contains("matroska") ? Optional.of(MATROSKA) : Optional.empty();
        }
        if (text.startsWith("OggS")) {
            return Optional.of(OGG);
        }
        boolean boxed = text.length() >= 12 && text.startsWith("ftyp", 4);
        if (boxed && text.startsWith("ftypM4A ", 4)) {
            return Optional.of(M4A);
        }
        return boxed && BRANDS.contains(text.substring(8, 12)) ? Optional.of(MP4) : Optional.empty();
    }
}
