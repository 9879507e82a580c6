package app.candor.adapter.llm;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/**
 * A random token, made for one request, that marks where data begins and ends. Data cannot end itself: it would have to
 * contain a token of 96 random bits that was drawn after it was written.
 */
final class Fence {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String token;

    private Fence(String token) {
        this.token = token;
    }

    /** A fence whose token occurs in none of the texts. */
    static Fence around(List<String> texts) {
        while (true) {
            byte[] bytes = new byte[12];
            RANDOM.nextBytes(bytes);
            String token = HexFormat.of().formatHex(bytes);
            if (texts.stream().noneMatch(text -> text.contains(token))) {
                return new Fence(token);
            }
        }
    }

    String token() {
        return token;
    }

    /** The text as it is, between tags that only this request knows. */
    String enclose(String name, String text) {
        return "<" + name + "-" + token + ">\n" + text + "\n</" + name + "-" + token + ">\n";
    }
}
