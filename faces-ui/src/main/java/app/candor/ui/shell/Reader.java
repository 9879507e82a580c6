package app.candor.ui.shell;

import app.candor.identity.People;
import app.candor.identity.PersonView;
import app.candor.shared.Caller;
import app.candor.shared.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.ResourceBundle;

/** Who reads the page, and how they want words, times and numbers. */
@Named
@RequestScoped
public class Reader {
    @Inject
    CurrentCaller caller;

    @Inject
    People people;

    private PersonView person;

    /** The person who has signed in; {@code null} when nobody has. */
    PersonView person() {
        if (person == null && caller.known() && caller.get() instanceof Caller.Person) {
            person = people.me(caller.get());
        }
        return person;
    }

    /** After the person has chosen another language: what the running request has still to say is said in it. */
    public void speakAnew() {
        person = null;
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getViewRoot().setLocale(faces.getApplication().getViewHandler().calculateLocale(faces));
    }

    /** A code of {@link app.candor.shared.Languages}; empty for the browser's. */
    String getLanguage() {
        return person() == null ? "" : person().language();
    }

    /** An IANA name; empty for the browser's, which only the browser knows. */
    public String getZone() {
        return person() == null ? "" : person().timeZone();
    }

    /**
     * A moment as it stands in the page until its script shows it in the browser's own way: in the zone that the person
     * has chosen, else in UTC, and then it says so.
     *
     * @param style {@code day}, {@code time}, {@code zone} or anything else for date and time
     */
    public String when(Instant moment, String style) {
        if (moment == null) {
            return "";
        }
        boolean chosen = !getZone().isEmpty();
        return Moments.words(moment, style, chosen ? ZoneId.of(getZone()) : ZoneOffset.UTC, Texts.locale(), !chosen);
    }

    /** @param number {@code null} is shown as a dash */
    public String number(BigDecimal number) {
        return number == null ? "–" : NumberFormat.getInstance(Texts.locale()).format(number);
    }

    /** The name of something that was counted; one that we have no words for is made readable. */
    public String measure(String code) {
        ResourceBundle words = Texts.bundle(Texts.locale());
        String key = "measure." + code;
        return words.containsKey(key) ? words.getString(key) : plain(code);
    }

    /** What the business says in English, in the reader's language. */
    public String said(String english) {
        return Texts.said(english);
    }

    static String plain(String code) {
        String words = code.replaceAll("([a-z0-9])([A-Z])", "$1 $2")
                .replaceAll("[_.-]+", " ")
                .toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
