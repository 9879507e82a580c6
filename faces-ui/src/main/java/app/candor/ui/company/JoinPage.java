package app.candor.ui.company;

import app.candor.identity.JoiningTeams;
import app.candor.identity.OpenedTeamInvitation;
import app.candor.shared.CurrentCaller;
import app.candor.shared.Problem;
import app.candor.ui.shell.News;
import app.candor.ui.shell.Texts;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;

/** Where the link of an invitation into a team leads: what is asked, and the answer. */
@Named
@ViewScoped
public class JoinPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    CurrentCaller caller;

    @Inject
    JoiningTeams joining;

    private String token;
    private String refusal;
    private transient OpenedTeamInvitation invitation;

    public void load() {
        try {
            invitation = joining.open(caller.get(), token);
        } catch (Problem problem) {
            refusal = Texts.said(problem.getMessage());
        }
    }

    /** A role that came with it counts from the next sign-in on, so this one ends. */
    public void accept() throws IOException {
        boolean signInAgain = joining.accept(caller.get(), token);
        if (!signInAgain) {
            News.good(Texts.get("join.accepted"));
        }
        lead(signInAgain ? "/logout" : "/hr/company");
    }

    public void decline() throws IOException {
        joining.decline(caller.get(), token);
        News.good(Texts.get("join.declined"));
        lead("/account/index");
    }

    private static void lead(String path) throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        external.redirect(external.getRequestContextPath() + path);
        faces.responseComplete();
    }

    public OpenedTeamInvitation getInvitation() {
        if (invitation == null && refusal == null) {
            load();
        }
        return invitation;
    }

    /** Why there is nothing to answer; {@code null} when there is. */
    public String getRefusal() {
        return refusal;
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }
}
