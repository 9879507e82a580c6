package app.candor.ui.interview;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;

/**
 * The words of the candidate's page in the language of the interview; English where a language or a text is missing.
 * Names in braces are places to fill: {@code {company}}.
 */
final class Texts {
    private final Locale locale;
    private final ResourceBundle bundle;

    private Texts(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                "i18n.interview",
                locale,
                Texts.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** @param language a BCP 47 tag such as {@code en} or {@code de} */
    static Texts in(String language) {
        return new Texts(Locale.forLanguageTag(language == null ? "en" : language));
    }

    /** The tag of the language that the words are really in: that of the page. */
    String language() {
        String found = bundle.getLocale().toLanguageTag();
        return found.equals("und") ? "en" : found;
    }

    /**
     * @param places names and what stands there, alternating
     */
    String get(String key, String... places) {
        String text = bundle.getString(key);
        for (int i = 0; i < places.length; i += 2) {
            text = text.replace("{" + places[i] + "}", places[i + 1]);
        }
        return text;
    }

    /** All texts by key, for the scripts. */
    Map<String, String> all() {
        Map<String, String> all = new TreeMap<>();
        bundle.keySet().forEach(key -> all.put(key, bundle.getString(key)));
        return all;
    }

    Locale locale() {
        return locale;
    }
}
