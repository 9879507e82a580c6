package app.candor.ui.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;

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
    public void enter() throws IOException {
        String home = shell.getHome();
        external().getSessionMap().put(HOME, home);
        if (!home.equals(HERE)) {
            go(home);
        }
    }

    /** At the landing page: go home when we know the way. */
    public void passBy() throws IOException {
        if (external().getSession(false) != null && external().getSessionMap().get(HOME) instanceof String home) {
            go(home);
        }
    }

    /** Not by navigation, which would keep the ending of the landing page's file in the address. */
    private static void go(String home) throws IOException {
        external().redirect(external().getRequestContextPath() + home);
        FacesContext.getCurrentInstance().responseComplete();
    }

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }
}
