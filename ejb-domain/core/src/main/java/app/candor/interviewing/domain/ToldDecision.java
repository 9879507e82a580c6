package app.candor.interviewing.domain;

import app.candor.interviewing.DecisionDraft;
import app.candor.interviewing.DecisionKind;
import app.candor.interviewing.OutcomeView;
import app.candor.interviewing.SharedFeedback;
import app.candor.shared.Caller;
import app.candor.shared.Ids;
import app.candor.shared.Problem;
import app.candor.shared.Problem.Violation;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** One telling of a decision to a candidate. It never changes: telling something else is another one. */
@Entity
@Table(schema = "interviewing", name = "told_decision")
public class ToldDecision {
    private static final TextRule WORDS = TextRule.prose("The message to the candidate", 0, 4_000);
    private static final TextRule NOTE = TextRule.prose("A note on an answer", 0, 4_000);
    private static final int MOST_STRENGTHS = 10;

    @Id
    private UUID id;

    @Column(name = "invitation_id")
    private UUID invitationId;

    private DecisionKind decision;
    private String words;

    @Convert(converter = FeedbackJson.class)
    private List<SharedFeedback> feedback;

    private boolean corrected;

    @Column(name = "told_by")
    private UUID toldBy;

    @Column(name = "told_at")
    private Instant toldAt;

    protected ToldDecision() {}

    /**
     * @param questions the interview's; feedback is about these only
     * @throws Problem {@code invalid} for words or feedback that cannot be told
     */
    public static ToldDecision of(
            UUID invitation,
            Set<UUID> questions,
            DecisionDraft draft,
            boolean corrected,
            Caller.Person by,
            Instant now) {
        check(questions, draft);
        var told = new ToldDecision();
        told.id = Ids.next();
        told.invitationId = invitation;
        told.decision = draft.decision();
        told.words = draft.words() == null ? "" : draft.words().strip();
        told.feedback = draft.feedback();
        told.corrected = corrected;
        told.toldBy = by.userId();
        told.toldAt = now;
        return told;
    }

    private static void check(Set<UUID> questions, DecisionDraft draft) {
        var violations = new ArrayList<Violation>();
        WORDS.check("words", draft.words(), violations);
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < draft.feedback().size(); i++) {
            SharedFeedback one = draft.feedback().get(i);
            String field = "feedback[" + i + "]";
            if (one.questionId() == null || !questions.contains(one.questionId()) || !seen.add(one.questionId())) {
                violations.add(new Violation(field + ".questionId", "Give feedback once on each of the questions."));
            }
            if (one.strengths().size() > MOST_STRENGTHS) {
                violations.add(new Violation(field + ".strengths", "Name at most ten strengths."));
            }
            one.strengths().forEach(strength -> NOTE.check(field + ".strengths", strength, violations));
            NOTE.check(field + ".advice", one.advice(), violations);
        }
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
    }

    /** Whether a candidate would read the same. */
    public boolean says(ToldDecision other) {
        return decision == other.decision && words.equals(other.words) && feedback.equals(other.feedback);
    }

    public OutcomeView view() {
        return new OutcomeView(decision, words, feedback, corrected, toldAt);
    }

    public UUID id() {
        return id;
    }

    public UUID invitationId() {
        return invitationId;
    }
}
