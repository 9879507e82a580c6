package app.candor.identity.domain;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** How texts that name something are kept, so that what looks the same is the same, and nothing invisible misleads. */
final class PlainText {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private PlainText() {}

    /** In Unicode's composed form (NFC), without blanks around it and with single ones inside. */
    static String line(String text) {
        return BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    /** In Unicode's composed form (NFC), without blanks around it, with {@code \n} as its line break. */
    static String prose(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .strip();
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /**
     * Whether there is something that cannot be seen and can mislead: control characters, those that turn the direction of
     * writing (Unicode Technical Report 36), and other invisible ones. The two joiners that some languages are written
     * with stay.
     */
    static boolean misleads(String text) {
        return text.codePoints().anyMatch(PlainText::misleads);
    }

    private static boolean misleads(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character != '\n' && character != '\t';
            case Character.FORMAT -> character != 0x200C && character != 0x200D;
            case Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> true;
            default -> false;
        };
    }
}
