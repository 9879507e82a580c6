package app.candor.interviewing;

import app.candor.identity.Companies;
import app.candor.interviewing.domain.InterviewTemplate;
import app.candor.interviewing.domain.Invitation;
import app.candor.interviewing.domain.InvitationRepository;
import app.candor.interviewing.domain.Reminders;
import app.candor.interviewing.domain.TemplateRepository;
import app.candor.interviewing.event.InvitationRemindersStopped;
import app.candor.shared.DomainEvent;
import app.candor.shared.Problem;
import app.candor.shared.Seal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What is written to candidates, and whether they want reminders. */
@ApplicationScoped
@Transactional
public class CandidateNotices {
    private static final String PURPOSE = "interviewing.reminders";

    @Inject
    InvitationRepository invitations;

    @Inject
    TemplateRepository templates;

    @Inject
    Reminders reminders;

    @Inject
    Companies companies;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "candor.secret-key")
    String secretKey;

    @Inject
    @ConfigProperty(name = "candor.base-url")
    String baseUrl;

    /** As of now; empty for an invitation that is gone, or whose candidate was erased. */
    public Optional<CandidateNotice> notice(UUID invitationId) {
        return invitations
                .find(invitationId)
                .filter(invitation -> !invitation.contactEmail().isEmpty())
                .map(this::notice);
    }

    private CandidateNotice notice(Invitation invitation) {
        InterviewTemplate template = templates.find(invitation.templateId()).orElseThrow();
        return new CandidateNotice(
                invitation.candidateName(),
                invitation.contactEmail(),
                companies.company(invitation.companyId()).name(),
                template.title(),
                template.language(),
                invitation.addressee().timeZone(),
                invitation.addressee().message(),
                invitation.expiresAt(),
                invitation.status(clock.instant()),
                (int) template.questions().stream()
                        .filter(question -> invitation.response(question.id()).isPresent())
                        .count(),
                template.questions().size(),
                !reminders.isStopped(invitation.id()));
    }

    /** The address at which a candidate stops reminders without signing in; it opens nothing else. */
    public String stopLink(UUID invitationId) {
        String base = baseUrl.endsWith("/") ? baseUrl.substring(0, baseUrl.length() - 1) : baseUrl;
        return base + "/reminders/stop/" + seal().close(invitationId.toString());
    }

    /**
     * No more reminders of this invitation. Doing it twice is harmless.
     *
     * @param token the end of {@link #stopLink}
     * @throws Problem {@code not-found} for a token that is none of ours
     */
    public void stop(String token) {
        Invitation invitation = opened(token).flatMap(invitations::find).orElseThrow(() -> Problem.notFound("page"));
        if (reminders.stop(invitation.id(), clock.instant())) {
            events.fire(new InvitationRemindersStopped(invitation.id(), invitation.companyId()));
        }
    }

    private Optional<UUID> opened(String token) {
        try {
            return Optional.of(UUID.fromString(seal().open(token)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Seal seal() {
        return new Seal(secretKey).derived(PURPOSE);
    }
}
