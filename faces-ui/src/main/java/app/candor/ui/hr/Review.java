package app.candor.ui.hr;

import app.candor.analysis.AssessmentStatus;
import app.candor.analysis.AssessmentView;
import app.candor.analysis.Assessments;
import app.candor.analysis.QuestionAssessmentView;
import app.candor.identity.People;
import app.candor.interviewing.Board;
import app.candor.interviewing.BoardQuery;
import app.candor.interviewing.DecisionView;
import app.candor.interviewing.InvitationStatus;
import app.candor.interviewing.InvitationView;
import app.candor.interviewing.Invitations;
import app.candor.interviewing.OutcomeView;
import app.candor.interviewing.QuestionView;
import app.candor.interviewing.ResponseView;
import app.candor.media.Documents;
import app.candor.media.Recordings;
import app.candor.shared.Caller;
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
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
    Recordings recordings;

    @Inject
    Documents documents;

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
    private String renewedLink;
    private String list;
    private transient Board.Neighbours neighbours;

    public void load() {
        if (id == null) {
            throw Problem.notFound("invitation");
        }
        invitation = blindness.seen(invitations.get(caller.get(), id));
        assessment = findAssessment();
        List<ReviewedAnswer> loaded = new ArrayList<>();
        for (QuestionView question : invitation.questions()) {
            loaded.add(answer(question));
        }
        answers = List.copyOf(loaded);
    }

    private ReviewedAnswer answer(QuestionView question) {
        ResponseView response = invitation.responses().stream()
                .filter(candidate -> candidate.questionId().equals(question.id()))
                .findFirst()
                .orElse(null);
        QuestionAssessmentView assessed = assessment == null
                ? null
                : assessment.questions().stream()
                        .filter(candidate -> candidate.questionId().equals(question.id()))
                        // Without a status it is only planned.
                        .filter(candidate -> candidate.status() != null)
                        .findFirst()
                        .orElse(null);
        return new ReviewedAnswer(
                question,
                response,
                response == null || response.recordingId() == null
                        ? null
                        : recordings.get(caller.get(), response.recordingId()),
                response == null || response.fileId() == null ? null : documents.get(caller.get(), response.fileId()),
                assessed,
                takes(response),
                blindness.isOn());
    }

    private List<Take> takes(ResponseView response) {
        if (response == null
                || response.recordingId() == null
                || response.takes().size() < 2) {
            return List.of();
        }
        List<Take> takes = new ArrayList<>();
        for (UUID take : response.takes()) {
            Long millis = recordings.get(caller.get(), take).durationMs();
            takes.add(new Take(
                    takes.size() + 1,
                    millis == null ? null : Clocks.minutes(millis),
                    take.equals(response.recordingId())));
        }
        return List.copyOf(takes);
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
        load();
        Collection<String> parts =
                FacesContext.getCurrentInstance().getPartialViewContext().getRenderIds();
        if (oldAnswers == null || oldAnswers.size() != answers.size()) {
            parts.add("review");
            return;
        }
        if (!Objects.equals(oldInvitation, invitation) || !Objects.equals(oldAssessment, assessment)) {
            parts.add("review:overview");
        }
        if (!Objects.equals(oldInvitation.decision(), invitation.decision())
                || !Objects.equals(oldInvitation.told(), invitation.told())
                || oldInvitation.status() != invitation.status()) {
            parts.add("review:decision");
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
            boolean own = caller.get() instanceof Caller.Person person
                    && getInvitation().companyId().equals(person.companyId());
            BoardQuery query = BoardQuery.ofText(list);
            neighbours = own
                    ? board.neighbours(caller.get(), query.filter(), query.order(), id)
                    : new Board.Neighbours(null, null);
        }
        return neighbours;
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
