package app.candor.interviewing;

import app.candor.identity.Companies;
import app.candor.interviewing.domain.InterviewTemplate;
import app.candor.interviewing.domain.InvitationRepository;
import app.candor.interviewing.domain.TemplateLogo;
import app.candor.interviewing.domain.TemplateLogoRepository;
import app.candor.interviewing.domain.TemplateRepository;
import app.candor.interviewing.event.TemplateUpdated;
import app.candor.interviewing.port.LogoPress;
import app.candor.shared.Caller;
import app.candor.shared.DomainEvent;
import app.candor.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/**
 * The logo that candidates of a template see. What is uploaded is never kept: only the small picture made of it. Like every
 * word of a template it changes in a draft only.
 */
@ApplicationScoped
@Transactional
public class TemplateLogos {
    /** Bytes. */
    public static final int LARGEST = 5_000_000;

    private static final int LONGEST_ALT = 200;
    private static final String TEMPLATE = "template";
    private static final String LOGO = "logo";

    @Inject
    TemplateRepository templates;

    @Inject
    TemplateLogoRepository logos;

    @Inject
    InvitationRepository invitations;

    @Inject
    LogoPress press;

    @Inject
    Companies companies;

    @Inject
    CompanyAccess access;

    @Inject
    Event<DomainEvent> events;

    /** That a template of the caller's company has a logo. */
    public Optional<LogoView> view(Caller caller, UUID templateId) {
        readable(caller, templateId);
        return logos.view(templateId);
    }

    /**
     * The logo of a template of the caller's company.
     *
     * @throws Problem {@code not-found} without one, too
     */
    public LogoPicture picture(Caller caller, UUID templateId) {
        readable(caller, templateId);
        return picture(templateId);
    }

    /**
     * The logo of the interview to which the candidate is invited, in whatever state it is.
     *
     * @throws Problem {@code not-found} without one
     */
    public LogoPicture picture(Caller.Invitee invitee) {
        return picture(invitations
                .find(invitee.invitationId())
                .orElseThrow(() -> Problem.notFound("invitation"))
                .templateId());
    }

    /**
     * Gives a draft a logo, or another one.
     *
     * @param alt what it says, at most 200 characters; {@code null} or empty for the company's name
     * @throws Problem {@code template-not-draft}, {@code picture-too-large}, {@code invalid} for what is no picture
     */
    public LogoView change(Caller caller, UUID templateId, byte[] upload, String alt) {
        InterviewTemplate template = draft(caller, templateId);
        if (upload.length > LARGEST) {
            throw new Problem(Problem.Kind.TOO_LARGE, "picture-too-large", "A picture may have 5 MB at most.");
        }
        String said = alt == null || alt.isBlank()
                ? companies.company(template.companyId()).name()
                : alt.strip();
        if (said.length() > LONGEST_ALT) {
            throw Problem.invalid("alt", "What the logo says may have 200 characters at most.");
        }
        byte[] made = press.of(upload);
        Optional<TemplateLogo> former = logos.find(templateId);
        former.ifPresent(logo -> logo.replace(made, said));
        TemplateLogo logo = former.orElseGet(() -> new TemplateLogo(templateId, made, said));
        if (former.isEmpty()) {
            logos.add(logo);
        }
        tell(template);
        return new LogoView(logo.alt(), logo.tag().toString());
    }

    /**
     * Takes the logo from a draft; without one it is harmless.
     *
     * @throws Problem {@code template-not-draft}
     */
    public void remove(Caller caller, UUID templateId) {
        InterviewTemplate template = draft(caller, templateId);
        logos.find(templateId).ifPresent(logo -> {
            logos.remove(logo);
            tell(template);
        });
    }

    /** Shows in a copy what the original shows. */
    void copy(InterviewTemplate template, InterviewTemplate copy) {
        logos.find(template.id()).ifPresent(logo -> logos.add(logo.copyTo(copy.id())));
    }

    private LogoPicture picture(UUID templateId) {
        return logos.find(templateId)
                .map(logo -> new LogoPicture(logo.picture(), logo.tag().toString()))
                .orElseThrow(() -> Problem.notFound(LOGO));
    }

    private void tell(InterviewTemplate template) {
        events.fire(
                new TemplateUpdated(template.id(), template.companyId(), template.title(), template.versionNumber()));
    }

    private void readable(Caller caller, UUID templateId) {
        access.requireReader(caller);
        InterviewTemplate template = templates.find(templateId).orElseThrow(() -> Problem.notFound(TEMPLATE));
        access.requireReadable(caller, template.companyId(), TEMPLATE, templateId);
    }

    private InterviewTemplate draft(Caller caller, UUID id) {
        UUID company = access.writable(caller);
        InterviewTemplate template = templates
                .lock(id)
                .filter(found -> found.companyId().equals(company))
                .orElseThrow(() -> Problem.notFound(TEMPLATE));
        template.requireDraft();
        return template;
    }
}
