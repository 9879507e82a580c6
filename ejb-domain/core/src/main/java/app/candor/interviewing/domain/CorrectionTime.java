package app.candor.interviewing.domain;

import app.candor.interviewing.CorrectionView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** The time after handing in in which a candidate corrects transcripts: {@code open → confirmed | over}. */
@Entity
@Table(schema = "interviewing", name = "correction")
public class CorrectionTime {
    @Id
    @Column(name = "invitation_id")
    private UUID invitationId;

    @Column(name = "company_id")
    private UUID companyId;

    @Column(name = "open_until")
    private Instant openUntil;

    @Column(name = "ended_at")
    private Instant endedAt;

    private boolean confirmed;

    @Version
    private long revision;

    protected CorrectionTime() {}

    /**
     * @param hours 1–168
     */
    public CorrectionTime(Invitation invitation, int hours, Instant now) {
        this.invitationId = invitation.id();
        this.companyId = invitation.companyId();
        this.openUntil = now.plus(Duration.ofHours(hours));
    }

    /**
     * The candidate says that all is right.
     *
     * @return false when it is over already, however that came
     */
    public boolean confirm(Instant now) {
        boolean open = isOpen(now);
        if (open) {
            endedAt = now;
            confirmed = true;
        }
        return open;
    }

    /** The time is over. */
    public void end(Instant now) {
        endedAt = now;
    }

    /** What is past its time is over, also before anybody noted that. */
    public boolean isOpen(Instant now) {
        return endedAt == null && now.isBefore(openUntil);
    }

    public CorrectionView view(Instant now) {
        String over = confirmed ? "confirmed" : "over";
        return new CorrectionView(isOpen(now) ? "open" : over, openUntil);
    }

    public UUID invitationId() {
        return invitationId;
    }

    public UUID companyId() {
        return companyId;
    }

    public Instant openUntil() {
        return openUntil;
    }
}
