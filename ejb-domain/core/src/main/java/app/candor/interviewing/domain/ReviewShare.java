package app.candor.interviewing.domain;

import app.candor.interviewing.InvitationStatus;
import app.candor.interviewing.ShareDraft;
import app.candor.interviewing.ShareState;
import app.candor.shared.Caller;
import app.candor.shared.Ids;
import app.candor.shared.LinkSecret;
import app.candor.shared.Problem;
import app.candor.shared.Problem.Violation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;

/** Lets whoever has its link read one completed interview, for some days or until it is taken back. */
@Entity
@Table(schema = "interviewing", name = "review_share")
public class ReviewShare {
    private static final int USUAL_DAYS = 7;
    private static final int MOST_DAYS = 30;
    private static final TextRule NOTE = TextRule.line("The note", 0, 200);

    @Id
    private UUID id;

    @Version
    private long revision;

    @Column(name = "company_id")
    private UUID companyId;

    @Column(name = "invitation_id")
    private UUID invitationId;

    @Column(name = "secret_hash")
    private String secretHash;

    private String note;

    @Column(name = "with_analysis")
    private boolean withAnalysis;

    @Column(name = "name_hidden")
    private boolean nameHidden;

    @Column(name = "made_by")
    private UUID madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    protected ReviewShare() {}

    /**
     * @throws Problem {@code interview-not-completed}, {@code candidate-erased}, or {@code invalid} for days or note
     */
    public static ReviewShare of(Invitation invitation, ShareDraft draft, LinkSecret secret, UUID by, Instant now) {
        if (invitation.status(now) != InvitationStatus.COMPLETED) {
            throw Problem.conflict(
                    "interview-not-completed", "You can share an interview when the candidate has handed it in.");
        }
        if (invitation.contactEmail().isEmpty()) {
            throw Problem.conflict("candidate-erased", "This candidate was deleted.");
        }
        int days = draft.days() == null ? USUAL_DAYS : draft.days();
        var violations = new ArrayList<Violation>();
        if (days < 1 || days > MOST_DAYS) {
            violations.add(new Violation("days", "A link works for 1 to 30 days."));
        }
        NOTE.check("note", draft.note(), violations);
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        var share = new ReviewShare();
        share.id = Ids.next();
        share.companyId = invitation.companyId();
        share.invitationId = invitation.id();
        share.secretHash = secret.hash();
        share.note = draft.note() == null ? "" : draft.note().strip();
        share.withAnalysis = Boolean.TRUE.equals(draft.withAnalysis());
        share.nameHidden = Boolean.TRUE.equals(draft.nameHidden());
        share.madeBy = by;
        share.madeAt = now;
        share.endsAt = now.plus(Duration.ofDays(days));
        return share;
    }

    /**
     * What is over stays as it is.
     *
     * @return whether it was open
     */
    public boolean revoke(Instant now) {
        if (state(now) != ShareState.OPEN) {
            return false;
        }
        revokedAt = now;
        return true;
    }

    public ShareState state(Instant now) {
        if (revokedAt != null) {
            return ShareState.REVOKED;
        }
        return now.isBefore(endsAt) ? ShareState.OPEN : ShareState.ENDED;
    }

    /** As whom its holder asks for what it shows. */
    public Caller.ShareReader reader() {
        return new Caller.ShareReader(id, invitationId, companyId, withAnalysis);
    }

    public UUID id() {
        return id;
    }

    public UUID companyId() {
        return companyId;
    }

    public UUID invitationId() {
        return invitationId;
    }

    public String note() {
        return note;
    }

    public boolean withAnalysis() {
        return withAnalysis;
    }

    public boolean nameHidden() {
        return nameHidden;
    }

    public UUID madeBy() {
        return madeBy;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public Instant endsAt() {
        return endsAt;
    }

    /** {@code null} unless somebody took it back. */
    public Instant revokedAt() {
        return revokedAt;
    }
}
