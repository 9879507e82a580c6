package app.candor.interviewing;

import app.candor.identity.Companies;
import app.candor.interviewing.domain.BrowserFamily;
import app.candor.interviewing.domain.InterviewTemplate;
import app.candor.interviewing.domain.Invitation;
import app.candor.interviewing.domain.InvitationRepository;
import app.candor.interviewing.domain.Network;
import app.candor.interviewing.domain.Opening;
import app.candor.interviewing.domain.ReviewShare;
import app.candor.interviewing.domain.ReviewShareRepository;
import app.candor.interviewing.domain.TemplateRepository;
import app.candor.interviewing.event.ReviewShareOpened;
import app.candor.shared.DomainEvent;
import app.candor.shared.LinkSecret;
import app.candor.shared.Problem;
import app.candor.shared.ratelimit.RateLimits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What whoever has the link of a share may read: questions and answers of one interview, and its analysis where HR chose so.
 * Never the address, the decision, what somebody needed to be asked fairly, or anybody else.
 *
 * <p>A link that is over, was taken back or never was is the same: nothing tells whether it has been one.
 */
@ApplicationScoped
@Transactional
public class SharedInterviews {
    private static final int OF_ONE_NETWORK = 120;
    private static final int OF_ONE_SHARE = 300;
    private static final Duration TIME = Duration.ofHours(1);

    @Inject
    ReviewShareRepository shares;

    @Inject
    InvitationRepository invitations;

    @Inject
    TemplateRepository templates;

    @Inject
    Companies companies;

    @Inject
    RateLimits limits;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /**
     * Shows it, and keeps in the share's log that it was opened.
     *
     * @param address of the client; what is kept of it is its {@link Network}
     * @param userAgent what the client says that it is; what is kept of it is the {@link BrowserFamily}
     * @throws Problem {@code not-found}, or {@code too-many-openings} from one network or of one share within an hour
     */
    public SharedInterview open(String secret, String address, String userAgent) {
        Network network = Network.of(address);
        limit("share-network:" + network.text(), OF_ONE_NETWORK);
        ReviewShare share = byLink(secret);
        limit("share:" + share.id(), OF_ONE_SHARE);
        Instant now = clock.instant();
        shares.add(new Opening(share, network, BrowserFamily.of(userAgent), now));
        events.fire(new ReviewShareOpened(share.invitationId(), share.companyId(), share.id()));
        return shown(share, now);
    }

    /**
     * Shows it without a note in the log, for the parts of a page that is open.
     *
     * @throws Problem {@code not-found}
     */
    public SharedInterview look(String secret) {
        return shown(byLink(secret), clock.instant());
    }

    private void limit(String name, int most) {
        if (!limits.acquire(name, 1, most, TIME).isZero()) {
            throw new Problem(
                    Problem.Kind.LIMITED,
                    "too-many-openings",
                    "This was opened too often within an hour. Try again later.");
        }
    }

    private ReviewShare byLink(String secret) {
        return Optional.ofNullable(secret)
                .filter(LinkSecret::hasForm)
                .flatMap(text -> shares.bySecretHash(new LinkSecret(text).hash()))
                .filter(share -> share.state(clock.instant()) == ShareState.OPEN)
                .orElseThrow(() -> Problem.notFound("page"));
    }

    private SharedInterview shown(ReviewShare share, Instant now) {
        UUID id = share.invitationId();
        Invitation invitation = invitations.find(id).orElseThrow(() -> Problem.notFound("page"));
        InterviewTemplate template = templates.find(invitation.templateId()).orElseThrow();
        String name = share.nameHidden() ? BlindReview.name(id) : invitation.candidateName();
        return new SharedInterview(
                share.reader(),
                companies.company(share.companyId()).name(),
                Views.invitation(invitation, template, Optional.empty(), null, now)
                        .shared(name),
                share.nameHidden(),
                share.endsAt());
    }
}
