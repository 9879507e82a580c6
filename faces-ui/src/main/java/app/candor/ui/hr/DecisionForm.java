package app.candor.ui.hr;

import app.candor.analysis.AssessmentView;
import app.candor.interviewing.DecisionDraft;
import app.candor.interviewing.DecisionKind;
import app.candor.interviewing.DecisionNotice;
import app.candor.interviewing.Decisions;
import app.candor.interviewing.SharedFeedback;
import app.candor.notification.DecisionLetter;
import app.candor.notification.DecisionMails;
import app.candor.notification.LetterPreview;
import app.candor.shared.CurrentCaller;
import app.candor.shared.Problem;
import app.candor.ui.shell.News;
import app.candor.ui.shell.Texts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** What is being decided about the interview under review, and what the candidate will read of it. */
@Named
@ViewScoped
public class DecisionForm implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    CurrentCaller caller;

    @Inject
    Decisions decisions;

    @Inject
    DecisionMails mails;

    @Inject
    Review review;

    @Inject
    Blindness blindness;

    private DecisionKind decision;
    private String reason;
    private String words;
    private boolean feedbackShared;
    private Boolean tell;
    private transient LetterPreview letter;

    public void preview() {
        letter = null;
        DecisionNotice notice = decisions.preview(caller.get(), review.getId(), draft());
        letter = mails.preview(new DecisionLetter(
                blindness.isOn() ? blindness.name(review.getId()) : notice.candidateName(),
                blindness.isOn() ? "" : notice.candidateEmail(),
                notice.companyName(),
                notice.templateTitle(),
                notice.language(),
                notice.decision().code(),
                notice.words(),
                notice.feedback(),
                notice.corrected()));
    }

    public void decide() {
        DecisionDraft draft = draft();
        boolean told = draft.tellCandidate();
        decisions.decide(caller.get(), review.getId(), draft);
        decision = null;
        reason = null;
        words = null;
        feedbackShared = false;
        tell = null;
        letter = null;
        review.load();
        News.good(Texts.get(told ? "review.decided.told" : "review.decided"));
    }

    private DecisionDraft draft() {
        if (decision == null) {
            throw Problem.invalid("decision", Texts.get("review.decision.missing"));
        }
        return new DecisionDraft(decision, reason, words, feedbackShared ? feedback() : List.of(), isTell());
    }

    private List<SharedFeedback> feedback() {
        AssessmentView assessment = review.getAssessment();
        return assessment == null
                ? List.of()
                : assessment.questions().stream()
                        .filter(question -> !question.strengths().isEmpty()
                                || question.feedback() != null
                                        && !question.feedback().isBlank())
                        .map(question ->
                                new SharedFeedback(question.questionId(), question.strengths(), question.feedback()))
                        .toList();
    }

    /** Whether there is anything about the answers to share. */
    public boolean isFeedbackAtHand() {
        return review.isAnalysed() && !feedback().isEmpty();
    }

    public DecisionKind[] getDecisions() {
        return DecisionKind.values();
    }

    public LetterPreview getLetter() {
        return letter;
    }

    public DecisionKind getDecision() {
        return decision;
    }

    public void setDecision(DecisionKind decision) {
        this.decision = decision;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public boolean isFeedbackShared() {
        return feedbackShared;
    }

    public void setFeedbackShared(boolean feedbackShared) {
        this.feedbackShared = feedbackShared;
    }

    /** The candidate is told the first decision unless somebody says no, and a later one only if somebody says so. */
    public boolean isTell() {
        return tell == null ? review.getInvitation().told() == null : tell;
    }

    public void setTell(boolean tell) {
        this.tell = tell;
    }
}
