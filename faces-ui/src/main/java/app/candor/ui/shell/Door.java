package app.candor.ui.shell;

import app.candor.identity.Registrations;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Map;

/** Leads people who have signed in from the landing page, or from the candidates' own, to the first page of their role. */
@Named
@RequestScoped
public class Door {
    @Inject
    Shell shell;

    @Inject
    Registrations registrations;

    /** Whether people may make accounts themselves. */
    public boolean isRegistrationOpen() {
        return registrations.areOpen();
    }

    /** What the API says of a password in English, with the reader's words for it. */
    public Map<String, String> getPasswordSentences() {
        return Sentences.starting(Texts.locale(), "password.");
    }

    /** At a page that leads on; stays at the candidates' page when it is this person's own. */
    public void leadOn() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        String home = shell.getHome();
        boolean here = (home + ".xhtml").equals(faces.getViewRoot().getViewId());
        if (shell.isSignedIn() && !here) {
            // Not by navigation, which would keep the ending of the landing page's file in the address.
            ExternalContext external = faces.getExternalContext();
            external.redirect(external.getRequestContextPath() + home);
            faces.responseComplete();
        }
    }
}
