package app.candor.ui.shell;

import jakarta.faces.context.FacesContext;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the pages, for beans that have something to say. */
public final class Texts {
    private Texts() {}

    /**
     * @param arguments fill {@code {0}}, {@code {1}} …
     * @throws java.util.MissingResourceException for a key that is not there
     */
    public static String get(String key, Object... arguments) {
        FacesContext faces = FacesContext.getCurrentInstance();
        Locale locale = faces.getViewRoot() == null
                ? Locale.ENGLISH
                : faces.getViewRoot().getLocale();
        ResourceBundle bundle = faces.getApplication().getResourceBundle(faces, "msg");
        return arguments.length == 0
                ? bundle.getString(key)
                : new MessageFormat(bundle.getString(key), locale).format(arguments);
    }
}
