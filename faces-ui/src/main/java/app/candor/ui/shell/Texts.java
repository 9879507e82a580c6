package app.candor.ui.shell;

import jakarta.faces.context.FacesContext;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the pages, for beans that have something to say. */
public final class Texts {
    private Texts() {}

    /**
     * In the language of the page.
     *
     * @param arguments fill {@code {0}}, {@code {1}} …
     * @throws java.util.MissingResourceException for a key that is not there
     */
    public static String get(String key, Object... arguments) {
        return in(locale(), key, arguments);
    }

    /** The same in a given language. */
    public static String in(Locale locale, String key, Object... arguments) {
        String text = bundle(locale).getString(key);
        return arguments.length == 0 ? text : new MessageFormat(text, locale).format(arguments);
    }

    /** What the business says in English, such as the sentence of a {@link app.candor.shared.Problem}, in the language of the page. */
    public static String said(String english) {
        return said(locale(), english);
    }

    /** The same in a given language. */
    public static String said(Locale locale, String english) {
        return Sentences.in(locale, english);
    }

    /** The language of the page; when there is no page any more, the one that it would have. */
    public static Locale locale() {
        FacesContext faces = FacesContext.getCurrentInstance();
        return faces.getViewRoot() == null
                ? faces.getApplication().getViewHandler().calculateLocale(faces)
                : faces.getViewRoot().getLocale();
    }

    static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle("i18n.messages", locale, Texts.class.getClassLoader());
    }
}
