package app.candor.ui.hr;

import app.candor.identity.CandidateSearch;
import app.candor.identity.CandidateView;
import app.candor.shared.CurrentCaller;
import app.candor.shared.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;

/** One candidate who wants to be found. */
@Named
@RequestScoped
public class CandidatePage {
    @Inject
    CurrentCaller caller;

    @Inject
    CandidateSearch candidates;

    private UUID id;
    private CandidateView candidate;

    public void load() {
        if (id == null) {
            throw Problem.notFound("candidate");
        }
        candidate = candidates.get(caller.get(), id);
    }

    public CandidateView getCandidate() {
        return candidate;
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }
}
