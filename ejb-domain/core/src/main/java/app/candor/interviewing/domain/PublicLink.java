package app.candor.interviewing.domain;

import app.candor.interviewing.PublicLinkDraft;
import app.candor.shared.LinkSecret;
import app.candor.shared.Problem;
import app.candor.shared.Problem.Violation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;

/** Lets anybody ask for an invitation to one template, until its places are taken or its time is over. */
@Entity
@Table(schema = "interviewing", name = "public_link")
public class PublicLink {
    private static final int MOST_PLACES = 100_000;

    @Id
    @Column(name = "template_id")
    private UUID templateId;

    @Version
    private long revision;

    @Column(name = "company_id")
    private UUID companyId;

    @Column(name = "made_by")
    private UUID madeBy;

    private String token;
    private int places;

    @Column(name = "ends_at")
    private Instant endsAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected PublicLink() {}

    /**
     * @param by who is told how it goes on with those who come
     * @throws Problem {@code template-not-active}, or {@code invalid} for places or end
     */
    public static PublicLink to(InterviewTemplate template, PublicLinkDraft draft, UUID by, Instant now) {
        template.requireInvitable();
        var link = new PublicLink();
        link.templateId = template.id();
        link.companyId = template.companyId();
        link.madeBy = by;
        link.token = LinkSecret.fresh().text();
        link.createdAt = now;
        link.change(draft, now);
        return link;
    }

    /**
     * @throws Problem {@code invalid} for places or end
     */
    public void change(PublicLinkDraft draft, Instant now) {
        var violations = new ArrayList<Violation>();
        if (draft.places() == null || draft.places() < 1 || draft.places() > MOST_PLACES) {
            violations.add(new Violation("places", "Give between 1 and 100,000 places."));
        }
        if (draft.endsAt() == null
                || !draft.endsAt().isAfter(now)
                || draft.endsAt().isAfter(now.plus(ExpiryPolicy.LONGEST_TERM))) {
            violations.add(new Violation("endsAt", "The link must end in the future and within a year."));
        }
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        places = draft.places();
        endsAt = draft.endsAt();
        updatedAt = now;
    }

    /**
     * @param taken places that are taken
     * @param invitable whether the template takes invitations
     * @return {@code open}, {@code full} or {@code ended}
     */
    public String state(int taken, boolean invitable, Instant now) {
        if (!now.isBefore(endsAt) || !invitable) {
            return "ended";
        }
        return taken < places ? "open" : "full";
    }

    public UUID templateId() {
        return templateId;
    }

    public UUID companyId() {
        return companyId;
    }

    public UUID madeBy() {
        return madeBy;
    }

    public String token() {
        return token;
    }

    public int places() {
        return places;
    }

    public Instant endsAt() {
        return endsAt;
    }

    public long revision() {
        return revision;
    }
}
