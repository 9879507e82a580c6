package app.candor.interviewing.domain;

import app.candor.interviewing.DecisionKind;
import app.candor.shared.Caller;
import app.candor.shared.Problem;
import app.candor.shared.Problem.Violation;
import app.candor.shared.jpa.NullableUuid;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;

/** A decision is a person's, and it has a reason. There is no way to make one without either. */
@Embeddable
public class Decision {
    private static final TextRule REASON = TextRule.prose("The reason", 1, 4_000);

    @Column(name = "decision")
    private DecisionKind kind;

    @Column(name = "decision_reason")
    private String reason;

    @Column(name = "decided_by")
    @Convert(converter = NullableUuid.class)
    private UUID decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    protected Decision() {}

    /**
     * @throws Problem {@code invalid} without a kind or a reason
     */
    public static Decision of(Caller.Person person, DecisionKind kind, String reason, Instant now) {
        var violations = new ArrayList<Violation>();
        if (kind == null) {
            violations.add(new Violation("decision", "Decide for advance, hire or reject."));
        }
        REASON.check("reason", reason, violations);
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        var decision = new Decision();
        decision.kind = kind;
        decision.reason = reason;
        decision.decidedBy = person.userId();
        decision.decidedAt = now;
        return decision;
    }

    /** Whether it is the same person's same decision for the same reason. */
    public boolean says(Decision other) {
        return kind == other.kind && reason.equals(other.reason) && decidedBy.equals(other.decidedBy);
    }

    /** The same without the words about the candidate. */
    Decision withoutReason() {
        var bare = new Decision();
        bare.kind = kind;
        bare.reason = "";
        bare.decidedBy = decidedBy;
        bare.decidedAt = decidedAt;
        return bare;
    }

    public DecisionKind kind() {
        return kind;
    }

    public String reason() {
        return reason;
    }

    public UUID decidedBy() {
        return decidedBy;
    }

    public Instant decidedAt() {
        return decidedAt;
    }
}
