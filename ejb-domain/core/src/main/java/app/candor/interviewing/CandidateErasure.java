package app.candor.interviewing;

import app.candor.identity.Farewells;
import app.candor.interviewing.domain.AdjustmentRepository;
import app.candor.interviewing.domain.Bulks;
import app.candor.interviewing.domain.Invitation;
import app.candor.interviewing.domain.InvitationLinks;
import app.candor.interviewing.domain.InvitationRepository;
import app.candor.interviewing.domain.ReviewShareRepository;
import app.candor.interviewing.domain.ToldDecisions;
import app.candor.interviewing.event.InvitationErased;
import app.candor.shared.Caller;
import app.candor.shared.DomainEvent;
import app.candor.shared.LinkSecret;
import app.candor.shared.audit.AuditLog;
import app.candor.shared.audit.Change;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Erases what is personal in the interviews of a deleted person. Most candidates have no account when they are invited: theirs
 * are the invitations to their address, besides those to the account. Dates, state, score and decision stay, without a name.
 */
@ApplicationScoped
@Transactional
public class CandidateErasure {
    private static final Caller ERASURE = new Caller.Task("candidate-erasure");

    @Inject
    InvitationRepository invitations;

    @Inject
    ToldDecisions told;

    @Inject
    AdjustmentRepository adjustments;

    @Inject
    InvitationLinks links;

    @Inject
    ReviewShareRepository shares;

    @Inject
    Bulks bulks;

    @Inject
    Farewells farewells;

    @Inject
    AuditLog auditLog;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /** Idempotent: the second time there is no address any more. The receipt is in the audit log. */
    public void erase(UUID userId) {
        farewells.address(userId).ifPresent(address -> {
            List<Invitation> theirs = invitations.lockOf(userId, address);
            theirs.forEach(this::erase);
            bulks.forget(address);
            farewells.forget(userId);
            auditLog.record(ERASURE, "candidate.erased", userId.toString(), theirs.size() + " invitations");
        });
    }

    private void erase(Invitation invitation) {
        Instant now = clock.instant();
        String before = invitation.status(now).code();
        invitation.erase(LinkSecret.fresh(), now);
        told.forget(invitation.id());
        adjustments.forget(invitation.id());
        links.withdraw(invitation.id());
        shares.forget(invitation.id());
        String after = invitation.status(now).code();
        auditLog.record(ERASURE, "invitation.erased", invitation.id().toString(), Change.of("status", before, after));
        events.fire(new InvitationErased(invitation.id(), invitation.companyId()));
    }
}
