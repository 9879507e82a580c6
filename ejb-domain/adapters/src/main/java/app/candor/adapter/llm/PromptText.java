package app.candor.adapter.llm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Texts that ship with the product and are versioned by their folder. */
final class PromptText {
    private PromptText() {}

    /** @throws IllegalStateException when the product was assembled without it */
    static String resource(String path) {
        try (InputStream in = PromptText.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + path + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** "German" for {@code de}; the model writes in English when the language is unknown. */
    static String languageName(String code) {
        String name = code == null ? "" : Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH);
        return name.isBlank() ? "English" : name;
    }
}
