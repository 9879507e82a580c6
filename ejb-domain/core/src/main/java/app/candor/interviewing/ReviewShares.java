package app.candor.interviewing;

import app.candor.interviewing.domain.Invitation;
import app.candor.interviewing.domain.InvitationRepository;
import app.candor.interviewing.domain.ReviewShare;
import app.candor.interviewing.domain.ReviewShareRepository;
import app.candor.interviewing.domain.ReviewShareRepository.Use;
import app.candor.interviewing.event.ReviewShareMade;
import app.candor.interviewing.event.ReviewShareRevoked;
import app.candor.shared.Caller;
import app.candor.shared.DomainEvent;
import app.candor.shared.LinkSecret;
import app.candor.shared.Page;
import app.candor.shared.PageRequest;
import app.candor.shared.Problem;
import app.candor.shared.Role;
import app.candor.shared.audit.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * HR lets somebody without an account read one completed interview, and sees when that was done. What the link shows is
 * {@link SharedInterviews}'.
 */
@ApplicationScoped
@Transactional
public class ReviewShares {
    /** Nobody needs more at once; whoever makes more is a script. */
    private static final int MOST_OPEN = 50;

    @Inject
    ReviewShareRepository shares;

    @Inject
    InvitationRepository invitations;

    @Inject
    CompanyAccess access;

    @Inject
    BlindReview blind;

    @Inject
    AuditLog auditLog;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "candor.base-url")
    String baseUrl;

    /**
     * Whoever reviews without names cannot share one with a name either.
     *
     * @throws Problem {@code interview-not-completed}, {@code candidate-erased}, {@code shares-many}, {@code blind-review},
     *     or {@code invalid}
     */
    public IssuedShare make(Caller caller, UUID invitationId, ShareDraft draft) {
        UUID company = access.writable(caller);
        Invitation invitation = invitations
                .lock(invitationId)
                .filter(found -> found.companyId().equals(company))
                .orElseThrow(() -> Problem.notFound("invitation"));
        Instant now = clock.instant();
        LinkSecret secret = LinkSecret.fresh();
        UUID by = caller.requireRole(Role.HR).userId();
        ReviewShare share = ReviewShare.of(invitation, wanted(caller, draft), secret, by, now);
        if (shares.countOpen(invitationId, now) >= MOST_OPEN) {
            throw Problem.conflict(
                    "shares-many",
                    "Fifty links to this interview work already. Take one back before you make another.");
        }
        shares.add(share);
        auditLog.record(caller, "review-share.made", invitationId.toString(), describe(share));
        events.fire(new ReviewShareMade(
                invitationId, company, share.id(), share.endsAt(), share.withAnalysis(), share.nameHidden()));
        return new IssuedShare(view(caller, share, Map.of()), link(secret));
    }

    private ShareDraft wanted(Caller caller, ShareDraft draft) {
        if (!blind.hides(caller)) {
            return draft;
        }
        if (Boolean.FALSE.equals(draft.nameHidden())) {
            throw BlindReview.refusal();
        }
        return new ShareDraft(draft.days(), draft.note(), draft.withAnalysis(), true);
    }

    private static String describe(ReviewShare share) {
        return "share " + share.id() + " until " + share.endsAt() + (share.withAnalysis() ? ", with analysis" : "")
                + (share.nameHidden() ? ", name hidden" : "");
    }

    private String link(LinkSecret secret) {
        String base = baseUrl.endsWith("/") ? baseUrl.substring(0, baseUrl.length() - 1) : baseUrl;
        return base + "/s/" + secret.text();
    }

    /** The shares of an interview, newest first. */
    public Page<ShareView> list(Caller caller, UUID invitationId, PageRequest page) {
        requireReadable(caller, invitationId);
        Page<ReviewShare> found = shares.of(invitationId, page);
        Map<UUID, Use> uses =
                shares.uses(found.items().stream().map(ReviewShare::id).toList());
        return new Page<>(
                found.items().stream().map(share -> view(caller, share, uses)).toList(), found.next());
    }

    /** When a share was opened, newest first; kept as long as the share. */
    public Page<ShareOpening> openings(Caller caller, UUID invitationId, UUID shareId, PageRequest page) {
        requireReadable(caller, invitationId);
        shares.find(shareId)
                .filter(share -> share.invitationId().equals(invitationId))
                .orElseThrow(() -> Problem.notFound("share"));
        return shares.openings(shareId, page);
    }

    /** The link opens nothing any more. Doing it twice, or after its end, is harmless. */
    public ShareView revoke(Caller caller, UUID invitationId, UUID shareId) {
        UUID company = access.writable(caller);
        ReviewShare share = shares.lock(shareId)
                .filter(found -> found.invitationId().equals(invitationId)
                        && found.companyId().equals(company))
                .orElseThrow(() -> Problem.notFound("share"));
        if (share.revoke(clock.instant())) {
            auditLog.record(caller, "review-share.revoked", invitationId.toString(), "share " + shareId);
            events.fire(new ReviewShareRevoked(
                    invitationId, company, shareId, caller.requireRole(Role.HR).userId()));
        }
        return view(caller, share, shares.uses(List.of(shareId)));
    }

    private void requireReadable(Caller caller, UUID invitationId) {
        access.requireReader(caller);
        Invitation invitation = invitations.find(invitationId).orElseThrow(() -> Problem.notFound("invitation"));
        access.requireReadable(caller, invitation.companyId(), "invitation", invitationId);
    }

    private ShareView view(Caller caller, ReviewShare share, Map<UUID, Use> uses) {
        Use use = uses.getOrDefault(share.id(), new Use(0, null));
        return new ShareView(
                share.id(),
                share.invitationId(),
                blind.hides(caller) ? "" : share.note(),
                share.withAnalysis(),
                share.nameHidden(),
                share.state(clock.instant()),
                share.madeBy(),
                share.madeAt(),
                share.endsAt(),
                share.revokedAt(),
                use.openings(),
                use.last());
    }
}
