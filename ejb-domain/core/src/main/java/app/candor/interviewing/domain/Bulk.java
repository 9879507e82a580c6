package app.candor.interviewing.domain;

import app.candor.interviewing.BulkDraft;
import app.candor.interviewing.NewInvitation;
import app.candor.shared.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;

/** A list of people to invite to one template: {@code checked → sending → sent}. */
@Entity
@Table(schema = "interviewing", name = "bulk")
public class Bulk {
    @Id
    private UUID id;

    @Version
    private long revision;

    @Column(name = "company_id")
    private UUID companyId;

    @Column(name = "template_id")
    private UUID templateId;

    @Column(name = "made_by")
    private UUID madeBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    @Column(name = "done_at")
    private Instant doneAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "expires_local")
    private LocalDateTime expiresLocal;

    @Column(name = "time_zone")
    private String timeZone;

    private String message;

    protected Bulk() {}

    public static Bulk of(InterviewTemplate template, BulkDraft draft, UUID by, Instant now) {
        var bulk = new Bulk();
        bulk.id = Ids.next();
        bulk.companyId = template.companyId();
        bulk.templateId = template.id();
        bulk.madeBy = by;
        bulk.createdAt = now;
        bulk.expiresAt = draft.expiresAt();
        bulk.expiresLocal = draft.expiresLocal();
        bulk.timeZone = draft.timeZone() == null ? "" : draft.timeZone().strip();
        bulk.message = draft.message() == null ? "" : draft.message();
        return bulk;
    }

    /** What a line means together with what was said for all; its own time zone and message count first. */
    public NewInvitation wanted(Guest guest) {
        return new NewInvitation(
                templateId,
                guest.name(),
                guest.email(),
                null,
                expiresAt,
                expiresLocal,
                guest.timeZone().isEmpty() ? timeZone : guest.timeZone(),
                guest.message().isEmpty() ? message : guest.message());
    }

    /**
     * A person wants it sent. Doing it twice is harmless.
     *
     * @return whether this was the first time
     */
    public boolean confirm(Instant now) {
        if (confirmedAt != null) {
            return false;
        }
        confirmedAt = now;
        return true;
    }

    public void finish(Instant now) {
        doneAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID companyId() {
        return companyId;
    }

    public UUID templateId() {
        return templateId;
    }

    public UUID madeBy() {
        return madeBy;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** {@code null} before somebody wanted it sent. */
    public Instant confirmedAt() {
        return confirmedAt;
    }

    /** {@code null} before everything was sent. */
    public Instant doneAt() {
        return doneAt;
    }

    public String state() {
        if (confirmedAt == null) {
            return "checked";
        }
        return doneAt == null ? "sending" : "sent";
    }
}
