package app.candor.ui.hr;

import app.candor.analysis.AssessmentStatus;
import app.candor.analysis.AssessmentView;
import app.candor.analysis.Assessments;
import app.candor.identity.People;
import app.candor.interviewing.AdjustmentCase;
import app.candor.interviewing.AdjustmentStatus;
import app.candor.interviewing.Adjustments;
import app.candor.interviewing.Board;
import app.candor.interviewing.BoardQuery;
import app.candor.interviewing.DecisionView;
import app.candor.interviewing.InvitationStatus;
import app.candor.interviewing.InvitationView;
import app.candor.interviewing.Invitations;
import app.candor.interviewing.OutcomeView;
import app.candor.interviewing.ReviewShares;
import app.candor.interviewing.ShareView;
import app.candor.shared.Caller;
import app.candor.shared.CurrentCaller;
import app.candor.shared.PageRequest;
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
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** One interview to watch, read and decide. */
@Named
@ViewScoped
public class Review implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    CurrentCaller caller;

    @Inject
    Invitations invitations;

    @Inject
    ReviewedAnswers reviewed;

    @Inject
    Adjustments adjustments;

    @Inject
    ReviewShares shares;

    @Inject
    Assessments assessments;

    @Inject
    People people;

    @Inject
    Board board;

    @Inject
    Blindness blindness;

    private UUID id;
    private transient InvitationView invitation;
    private transient AssessmentView assessment;
    private transient List<ReviewedAnswer> answers;
    private transient List<AdjustmentCase> granted;
    private transient List<ShareView> shared;
    private String renewedLink;
    private String list;
    private transient Board.Neighbours neighbours;

    public void load() {
        if (id == null) {
            throw Problem.notFound("invitation");
        }
        invitation = blindness.seen(invitations.get(caller.get(), id));
        assessment = findAssessment();
        boolean blind = blindness.isOn();
        answers =
                reviewed.of(caller.get(), invitation, assessment, blind ? Veil.FILES_AND_PICTURES : Veil.NOTHING, true);
        granted = blind || !isOwn()
                ? List.of()
                : adjustments
                        .list(caller.get(), AdjustmentStatus.GRANTED, id, PageRequest.first())
                        .items();
        shared = invitation.status() == InvitationStatus.COMPLETED
                ? shares.list(caller.get(), id, PageRequest.first()).items()
                : List.of();
    }

    private AssessmentView findAssessment() {
        try {
            return assessments.ofInvitation(caller.get(), id);
        } catch (Problem problem) {
            if (problem.kind() == Problem.Kind.NOT_FOUND) {
                return null;
            }
            throw problem;
        }
    }

    /** Loads again and renders only what has changed, so that a playing recording plays on. */
    public void refresh() {
        InvitationView oldInvitation = invitation;
        AssessmentView oldAssessment = assessment;
        List<ReviewedAnswer> oldAnswers = answers;
        List<AdjustmentCase> oldGranted = granted;
        List<ShareView> oldShared = shared;
        load();
        Collection<String> parts =
                FacesContext.getCurrentInstance().getPartialViewContext().getRenderIds();
        if (oldAnswers == null || oldAnswers.size() != answers.size()) {
            parts.add("review");
            return;
        }
        if (!Objects.equals(oldInvitation, invitation)
                || !Objects.equals(oldAssessment, assessment)
                || !Objects.equals(oldGranted, granted)) {
            parts.add("review:overview");
        }
        if (!Objects.equals(oldInvitation.decision(), invitation.decision())
                || !Objects.equals(oldInvitation.told(), invitation.told())
                || oldInvitation.status() != invitation.status()) {
            parts.add("review:decision");
        }
        if (oldInvitation.status() != invitation.status()) {
            parts.add("review:sharing");
        } else if (!Objects.equals(oldShared, shared)) {
            parts.add("review:share-list");
        }
        for (int i = 0; i < answers.size(); i++) {
            if (!answers.get(i).sameAnswerAs(oldAnswers.get(i))) {
                parts.add("review:answers:" + i + ":recording");
            }
            if (!answers.get(i).sameAssessmentAs(oldAnswers.get(i))) {
                parts.add("review:answers:" + i + ":assessment");
            }
        }
    }

    public void hideNames() {
        choose(true);
    }

    public void showNames() {
        choose(false);
    }

    /** Comes back with a page of which no part has seen the other choice. */
    private void choose(boolean blind) {
        blindness.choose(blind);
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        try {
            external.redirect(external.getRequestContextPath() + "/hr/review?id=" + id + "&list="
                    + URLEncoder.encode(list == null ? "" : list, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void rerun() {
        assessments.rerun(caller.get(), id);
        load();
        News.good(Texts.get("review.rerun.begun"));
    }

    public void cancel() {
        invitations.cancel(caller.get(), id);
        load();
        News.good(Texts.get("review.cancelled"));
    }

    public void renew() {
        renewedLink = invitations.renew(caller.get(), id).link();
        load();
        News.good(Texts.get("review.renewed"));
    }

    public InvitationView getInvitation() {
        if (invitation == null) {
            load();
        }
        return invitation;
    }

    public AssessmentView getAssessment() {
        getInvitation();
        return assessment;
    }

    public List<ReviewedAnswer> getAnswers() {
        getInvitation();
        return answers;
    }

    /** What the candidate was granted to be asked fairly; nothing for whoever reviews without names. */
    public List<AdjustmentCase> getGranted() {
        getInvitation();
        return granted;
    }

    /** The newest links to this interview. */
    public List<ShareView> getShares() {
        getInvitation();
        return shared;
    }

    public boolean isCompleted() {
        return getInvitation().status() == InvitationStatus.COMPLETED;
    }

    /** Whether the candidate can still answer. */
    public boolean isOpen() {
        return getInvitation().status() == InvitationStatus.PENDING
                || getInvitation().status() == InvitationStatus.IN_PROGRESS;
    }

    public boolean isAnalysed() {
        return getAssessment() != null && getAssessment().status() == AssessmentStatus.COMPLETED;
    }

    /** A run that is under way need not be begun again. */
    public boolean isRerunnable() {
        return getAssessment() != null
                && getAssessment().status() != AssessmentStatus.PENDING
                && getAssessment().status() != AssessmentStatus.IN_PROGRESS;
    }

    public String getDecidedBy() {
        return getInvitation().decision() == null
                ? null
                : people.person(getInvitation().decision().decidedBy()).fullName();
    }

    /** Whether the candidate knows of another decision than the one that stands, or of none. */
    public boolean isUntold() {
        DecisionView decided = getInvitation().decision();
        OutcomeView told = getInvitation().told();
        return decided != null && (told == null || told.decision() != decided.decision());
    }

    /** Who comes before and after in the list that the reader came from; none for administrators of the platform. */
    public Board.Neighbours getNeighbours() {
        if (neighbours == null) {
            BoardQuery query = BoardQuery.ofText(list);
            neighbours = isOwn()
                    ? board.neighbours(caller.get(), query.filter(), query.order(), id)
                    : new Board.Neighbours(null, null);
        }
        return neighbours;
    }

    /** Whether it is the reader's company's. */
    private boolean isOwn() {
        return caller.get() instanceof Caller.Person person
                && getInvitation().companyId().equals(person.companyId());
    }

    /** Filter and order of that list as in its address. */
    public String getList() {
        return list;
    }

    public void setList(String list) {
        this.list = list;
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    /** The new link, told once. */
    public String getRenewedLink() {
        return renewedLink;
    }
}
