package app.candor.ui.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;

/**
 * Leads people to the first page of their role. The public landing page does not know who is signed in, so the way home
 * is remembered in the session; it opens nothing, each page still asks who comes.
 */
@Named
@RequestScoped
public class Door {
    private static final String HOME = Door.class.getName() + ".home";
    private static final String HERE = "/candidate/index";

    @Inject
    Shell shell;

    /** Just signed in: remember the way and go, or stay when this is it. */
    public String enter() {
        String home = shell.getHome();
        session().put(HOME, home);
        return home.equals(HERE) ? null : home + "?faces-redirect=true";
    }

    /** At the landing page: go home when we know the way. */
    public String passBy() {
        return session().get(HOME) instanceof String home ? home + "?faces-redirect=true" : null;
    }

    private static Map<String, Object> session() {
        return FacesContext.getCurrentInstance().getExternalContext().getSessionMap();
    }
}
