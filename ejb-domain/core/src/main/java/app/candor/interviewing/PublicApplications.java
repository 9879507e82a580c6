package app.candor.interviewing;

import app.candor.identity.Companies;
import app.candor.interviewing.domain.InterviewTemplate;
import app.candor.interviewing.domain.Invitation;
import app.candor.interviewing.domain.PublicLink;
import app.candor.interviewing.domain.PublicLinks;
import app.candor.interviewing.domain.TemplateRepository;
import app.candor.interviewing.event.InvitationResent;
import app.candor.interviewing.event.PublicLinkClosed;
import app.candor.interviewing.event.PublicLinkOpened;
import app.candor.shared.Caller;
import app.candor.shared.DomainEvent;
import app.candor.shared.LinkSecret;
import app.candor.shared.MailAddress;
import app.candor.shared.Problem;
import app.candor.shared.Role;
import app.candor.shared.Seen;
import app.candor.shared.audit.AuditLog;
import app.candor.shared.audit.Change;
import app.candor.shared.ratelimit.RateLimits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Links by which anybody asks for an invitation. The invitation's own link goes to the address that was given, so only
 * whoever reads that mail can begin.
 */
@ApplicationScoped
@Transactional
public class PublicApplications {
    private static final int OF_ONE_NETWORK = 20;
    private static final Duration NETWORK_TIME = Duration.ofHours(1);
    private static final int TO_ONE_ADDRESS = 3;
    private static final Duration ADDRESS_TIME = Duration.ofDays(1);

    @Inject
    PublicLinks links;

    @Inject
    TemplateRepository templates;

    @Inject
    Invitations invitations;

    @Inject
    InvitationSecrets secrets;

    @Inject
    Companies companies;

    @Inject
    CompanyAccess access;

    @Inject
    RateLimits limits;

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
     * The public link of a template.
     *
     * @throws Problem {@code not-found} for another company's template, or one without a link
     */
    public PublicLinkView get(Caller caller, UUID templateId) {
        UUID company = access.writable(caller);
        return view(links.find(templateId)
                .filter(link -> link.companyId().equals(company))
                .orElseThrow(() -> Problem.notFound("link")));
    }

    /**
     * Opens a template to everybody, or changes how many and how long; the link stays the same.
     *
     * @param seen revision that the caller saw; {@code null} for whatever is there
     * @throws Problem {@code not-found} for another company's template, {@code template-not-active}, {@code stale-revision},
     *     or {@code invalid}
     */
    public PublicLinkView open(Caller caller, UUID templateId, PublicLinkDraft draft, Long seen) {
        InterviewTemplate template = template(caller, templateId);
        Instant now = clock.instant();
        Optional<PublicLink> former = links.lock(templateId);
        String before = former.map(PublicApplications::describe).orElse(null);
        PublicLink link;
        if (former.isPresent()) {
            link = former.get();
            Seen.ifSaid(seen, link.revision());
            link.change(draft, now);
            links.flush();
        } else {
            companies.keep(template.companyId());
            link = PublicLink.to(template, draft, caller.requireRole(Role.HR).userId(), now);
            links.add(link);
        }
        auditLog.record(caller, "public-link.opened", templateId.toString(), Change.of("link", before, describe(link)));
        events.fire(new PublicLinkOpened(templateId, link.companyId(), link.places(), link.endsAt()));
        return view(link);
    }

    private static String describe(PublicLink link) {
        return link.places() + " places until " + link.endsAt();
    }

    /** Nobody new can ask any more, and the link means nothing. Invitations stay good. Doing it twice is harmless. */
    public void close(Caller caller, UUID templateId) {
        template(caller, templateId);
        links.lock(templateId).ifPresent(link -> {
            links.remove(link);
            auditLog.record(
                    caller, "public-link.closed", templateId.toString(), Change.of("link", describe(link), null));
            events.fire(new PublicLinkClosed(templateId, link.companyId()));
        });
    }

    private InterviewTemplate template(Caller caller, UUID id) {
        UUID company = access.writable(caller);
        return templates
                .lock(id)
                .filter(template -> template.companyId().equals(company))
                .orElseThrow(() -> Problem.notFound("template"));
    }

    /**
     * What a link offers, for everybody.
     *
     * @throws Problem {@code not-found}
     */
    public PublicOffer offer(String token) {
        PublicLink link = byToken(token);
        InterviewTemplate template = templates.find(link.templateId()).orElseThrow();
        return new PublicOffer(
                companies.company(link.companyId()).name(),
                template.title(),
                template.intro(),
                template.language(),
                state(link, template, clock.instant()));
    }

    /**
     * Asks for an invitation; its link is mailed to the address. Whoever has an open one to the same template gets that one's
     * mail again, and nobody can tell the difference.
     *
     * @param network whom to count with, such as the client's address
     * @throws Problem {@code not-found}, {@code link-full}, {@code link-ended}, {@code too-many-applications}, or
     *     {@code invalid} for name or address
     */
    public void apply(String token, String name, String email, String network) {
        UUID templateId = byToken(token).templateId();
        if (!limits.acquire("apply-network:" + network, 1, OF_ONE_NETWORK, NETWORK_TIME)
                .isZero()) {
            throw tooMany();
        }
        MailAddress address = MailAddress.of("candidateEmail", email);
        // Held until the end: of two clicks the second sees the invitation of the first.
        PublicLink link = links.lock(templateId).orElseThrow(() -> Problem.notFound("page"));
        InterviewTemplate template = templates.find(templateId).orElseThrow();
        Instant now = clock.instant();
        Optional<Invitation> open = links.openOf(templateId, address.value(), now);
        if (open.isEmpty()) {
            requireOpen(state(link, template, now));
        }
        if (!limits.acquire("apply-address:" + bucket(address), 1, TO_ONE_ADDRESS, ADDRESS_TIME)
                .isZero()) {
            throw tooMany();
        }
        if (open.isPresent()) {
            LinkSecret secret = secrets.another(open.get().id());
            events.fire(new InvitationResent(open.get().id(), link.companyId(), secrets.seal(secret)));
            return;
        }
        UUID invitation =
                invitations.issue(template, NewInvitation.to(templateId, name, address.value()), link.madeBy(), now);
        links.came(templateId, invitation);
    }

    /** Tells addresses apart without keeping them: counters outlive the people who asked to be forgotten. */
    private static UUID bucket(MailAddress address) {
        return UUID.nameUUIDFromBytes(address.key().getBytes(StandardCharsets.UTF_8));
    }

    private static Problem tooMany() {
        return new Problem(
                Problem.Kind.LIMITED,
                "too-many-applications",
                "There were too many requests from your network or for this address. Try again later.");
    }

    private static void requireOpen(String state) {
        if (state.equals("full")) {
            throw new Problem(Problem.Kind.GONE, "link-full", "All places of this interview are taken.");
        }
        if (state.equals("ended")) {
            throw new Problem(Problem.Kind.GONE, "link-ended", "This interview takes no more people.");
        }
    }

    private PublicLink byToken(String token) {
        return Optional.ofNullable(token)
                .filter(LinkSecret::hasForm)
                .flatMap(links::byToken)
                .orElseThrow(() -> Problem.notFound("page"));
    }

    private String state(PublicLink link, InterviewTemplate template, Instant now) {
        boolean active = template.status() == TemplateStatus.ACTIVE;
        return link.state(links.taken(link.templateId(), now), active, now);
    }

    private PublicLinkView view(PublicLink link) {
        Instant now = clock.instant();
        String base = baseUrl.endsWith("/") ? baseUrl.substring(0, baseUrl.length() - 1) : baseUrl;
        return new PublicLinkView(
                link.templateId(),
                base + "/apply/" + link.token(),
                link.places(),
                links.taken(link.templateId(), now),
                link.endsAt(),
                state(link, templates.find(link.templateId()).orElseThrow(), now),
                link.revision());
    }
}
