package app.candor.ui.hr;

import app.candor.analysis.AssessmentStatus;
import app.candor.analysis.AssessmentView;
import app.candor.analysis.Assessments;
import app.candor.interviewing.InvitationView;
import app.candor.interviewing.SharedInterview;
import app.candor.shared.Problem;
import app.candor.ui.shell.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;

/** What whoever has the link of a share sees; {@link ShareServlet} leads here. */
@Named
@RequestScoped
public class SharedPage {
    @Inject
    HttpServletRequest request;

    @Inject
    Assessments assessments;

    @Inject
    ReviewedAnswers reviewed;

    private List<ReviewedAnswer> answers;
    private AssessmentView assessment;

    /** Without the servlet there is no such page. */
    public void load() {
        if (request.getAttribute(ShareServlet.LATER) == null) {
            throw Problem.notFound("page");
        }
    }

    /** Whether there is anything to see. */
    public boolean isOpen() {
        return shown() != null;
    }

    /** Whether it was asked for too often. */
    public boolean isLater() {
        return Boolean.TRUE.equals(request.getAttribute(ShareServlet.LATER));
    }

    public String getName() {
        String name = shown().invitation().candidateName();
        return shown().nameHidden() ? Texts.get("review.blind.candidate") + " " + name : name;
    }

    public String getCompany() {
        return shown().companyName();
    }

    public InvitationView getInvitation() {
        return shown().invitation();
    }

    public Instant getEnd() {
        return shown().endsAt();
    }

    public List<ReviewedAnswer> getAnswers() {
        if (answers == null) {
            Veil veil = shown().nameHidden() ? Veil.FILES : Veil.NOTHING;
            answers = reviewed.of(shown().reader(), shown().invitation(), getAssessment(), veil, false);
        }
        return answers;
    }

    /** {@code null} when it is not shared or not finished. */
    public AssessmentView getAssessment() {
        if (assessment == null && shown().reader().withAnalysis()) {
            try {
                AssessmentView newest = assessments.ofInvitation(
                        shown().reader(), shown().invitation().id());
                assessment = newest.status() == AssessmentStatus.COMPLETED ? newest : null;
            } catch (Problem nothingYet) {
                assessment = null;
            }
        }
        return assessment;
    }

    /** Where the captions of a recording are, up to its id. */
    public String getCaptions() {
        return "/s/" + request.getAttribute(ShareServlet.SECRET) + "/captions/";
    }

    private SharedInterview shown() {
        return (SharedInterview) request.getAttribute(ShareServlet.SHOWN);
    }
}
