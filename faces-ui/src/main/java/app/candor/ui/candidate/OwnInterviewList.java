package app.candor.ui.candidate;

import app.candor.interviewing.OwnInterview;
import app.candor.interviewing.OwnInterviews;
import app.candor.shared.CurrentCaller;
import app.candor.ui.shell.Shell;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/** A candidate's own interviews: how each stands, and the way on without the mail. */
@Named
@ViewScoped
public class OwnInterviewList implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    CurrentCaller caller;

    @Inject
    OwnInterviews interviews;

    @Inject
    Shell shell;

    private transient List<OwnInterview> items;

    public List<OwnInterview> getItems() {
        if (items == null) {
            items = shell.isSignedIn() ? interviews.list(caller.get()) : List.of();
        }
        return items;
    }

    public void open(UUID id) throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().redirect(interviews.link(caller.get(), id));
        faces.responseComplete();
    }
}
