package app.candor.interviewing;

import app.candor.interviewing.domain.InterviewTemplate;
import app.candor.interviewing.domain.RemarkPolicy;
import app.candor.interviewing.domain.TemplateRepository;
import app.candor.interviewing.event.TemplateArchived;
import app.candor.interviewing.event.TemplateCreated;
import app.candor.interviewing.event.TemplateDeleted;
import app.candor.interviewing.event.TemplatePublished;
import app.candor.interviewing.event.TemplateUpdated;
import app.candor.shared.Caller;
import app.candor.shared.DomainEvent;
import app.candor.shared.Languages;
import app.candor.shared.Page;
import app.candor.shared.PageRequest;
import app.candor.shared.Problem;
import app.candor.shared.Seen;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Write, publish and archive interviews. HR of the template's company writes; an admin may look. */
@ApplicationScoped
@Transactional
public class Templates {
    private static final String TEMPLATE = "template";

    @Inject
    TemplateRepository templates;

    @Inject
    TemplateVideos videos;

    @Inject
    TemplateLogos logos;

    @Inject
    CompanyAccess access;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /**
     * Begins a draft.
     *
     * @throws Problem {@code invalid} with everything that is wrong with it
     */
    public TemplateView create(Caller caller, TemplateDraft draft) {
        UUID company = access.writable(caller);
        InterviewTemplate template = InterviewTemplate.draft(company, draft, clock.instant());
        templates.add(template);
        events.fire(new TemplateCreated(template.id(), company, template.title(), template.versionNumber()));
        return Views.template(template);
    }

    /**
     * Changes a draft; a {@code null} field stays. {@code null} skips the check of the revision.
     *
     * @throws Problem {@code stale-revision}, {@code template-not-draft}, or {@code invalid}
     */
    public TemplateView update(Caller caller, UUID id, TemplateDraft change, Long expectedRevision) {
        InterviewTemplate template = writable(caller, id);
        Seen.ifSaid(expectedRevision, template.revision());
        template.change(change, clock.instant());
        events.fire(new TemplateUpdated(id, template.companyId(), template.title(), template.versionNumber()));
        return Views.template(template);
    }

    /**
     * Makes a draft active; needs at least one question. It takes the place of the version that was active so far, which
     * is archived; invitations to that one stay good.
     *
     * @throws Problem {@code template-not-draft}, {@code template-empty}, {@code criteria-do-not-add-up}, {@code
     *     video-not-ready}, {@code video-unplayable} or {@code video-without-captions}
     */
    public TemplateView publish(Caller caller, UUID id) {
        InterviewTemplate template = writable(caller, id);
        Instant now = clock.instant();
        template.publish(now);
        videos.requireShowable(template);
        templates.lockFamily(template.familyId()).stream()
                .filter(other ->
                        other.status() == TemplateStatus.ACTIVE && !other.id().equals(id))
                .forEach(former -> archive(former, now));
        events.fire(new TemplatePublished(id, template.companyId(), template.title(), template.versionNumber()));
        return Views.template(template);
    }

    /**
     * Takes an active template out of use.
     *
     * @throws Problem {@code template-not-active}
     */
    public TemplateView archive(Caller caller, UUID id) {
        InterviewTemplate template = writable(caller, id);
        archive(template, clock.instant());
        return Views.template(template);
    }

    private void archive(InterviewTemplate template, Instant now) {
        template.archive(now);
        events.fire(
                new TemplateArchived(template.id(), template.companyId(), template.title(), template.versionNumber()));
    }

    /**
     * Begins the next version of an active or archived template as a draft; answers the one already begun if there is one.
     *
     * @throws Problem {@code template-not-published} for a draft
     */
    public TemplateView nextVersion(Caller caller, UUID id) {
        List<InterviewTemplate> family =
                templates.lockFamily(writable(caller, id).familyId());
        InterviewTemplate newest = family.get(0);
        if (newest.status() == TemplateStatus.DRAFT && !newest.id().equals(id)) {
            return Views.template(newest);
        }
        InterviewTemplate source = family.stream()
                .filter(template -> template.id().equals(id))
                .findFirst()
                .orElseThrow();
        InterviewTemplate next = source.nextVersion(newest.versionNumber() + 1, clock.instant());
        templates.add(next);
        videos.copy(source, next);
        logos.copy(source, next);
        events.fire(new TemplateCreated(next.id(), next.companyId(), next.title(), next.versionNumber()));
        return Views.template(next);
    }

    /**
     * Begins a draft of its own with the same words.
     *
     * @param title of the copy; {@code null} for the same one
     * @throws Problem {@code invalid} for the title
     */
    public TemplateView duplicate(Caller caller, UUID id, String title) {
        InterviewTemplate source = writable(caller, id);
        InterviewTemplate copy = source.duplicate(Objects.requireNonNullElse(title, source.title()), clock.instant());
        templates.add(copy);
        videos.copy(source, copy);
        logos.copy(source, copy);
        events.fire(new TemplateCreated(copy.id(), copy.companyId(), copy.title(), copy.versionNumber()));
        return Views.template(copy);
    }

    /**
     * Throws a draft away.
     *
     * @param expectedRevision {@code null} skips the check
     * @throws Problem {@code template-in-use} with open invitations, {@code template-not-draft}, {@code stale-revision}
     */
    public void delete(Caller caller, UUID id, Long expectedRevision) {
        InterviewTemplate template = writable(caller, id);
        Seen.ifSaid(expectedRevision, template.revision());
        template.requireDeletable(templates.openInvitations(id));
        templates.remove(template);
        events.fire(new TemplateDeleted(id, template.companyId(), template.title(), template.versionNumber()));
    }

    /** What an experienced interviewer would say about a template of the caller's company. */
    public List<Remark> remarks(Caller caller, UUID id) {
        TemplateView template = get(caller, id);
        return RemarkPolicy.of(
                template.language(),
                template.questions().stream().map(Views::draft).toList());
    }

    /**
     * The same about what is not stored; nothing is.
     *
     * @param draft language and questions count; a language that is not spoken here is refused
     */
    public List<Remark> remarks(Caller caller, TemplateDraft draft) {
        access.requireReader(caller);
        String language = Objects.requireNonNullElse(draft.language(), Languages.DEFAULT);
        if (!Languages.speak(language)) {
            throw Problem.invalid("language", "The language must be en, ru, de or es.");
        }
        return RemarkPolicy.of(language, Objects.requireNonNullElse(draft.questions(), List.of()));
    }

    /** One template of the caller's company. */
    public TemplateView get(Caller caller, UUID id) {
        access.requireReader(caller);
        InterviewTemplate template = templates.find(id).orElseThrow(() -> Problem.notFound(TEMPLATE));
        access.requireReadable(caller, template.companyId(), TEMPLATE, id);
        return Views.template(template);
    }

    /** The company's templates, newest first. Status and text may be {@code null}. */
    public Page<TemplateSummary> list(Caller caller, TemplateStatus status, String text, PageRequest page) {
        return templates.list(access.listable(caller, TEMPLATE), status, text, page);
    }

    private InterviewTemplate writable(Caller caller, UUID id) {
        UUID company = access.writable(caller);
        return templates
                .lock(id)
                .filter(template -> template.companyId().equals(company))
                .orElseThrow(() -> Problem.notFound(TEMPLATE));
    }
}
