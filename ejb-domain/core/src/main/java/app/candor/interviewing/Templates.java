package app.candor.interviewing;

import app.candor.shared.Caller;
import app.candor.shared.Page;
import app.candor.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Write, publish and archive interviews. */
@ApplicationScoped
public class Templates {
    /** Begins a draft. */
    public TemplateView create(Caller caller, TemplateDraft draft) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Changes a draft; a {@code null} field stays. A stale revision is a conflict; {@code null} skips the check. */
    public TemplateView update(Caller caller, UUID id, TemplateDraft change, Long expectedRevision) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Makes a draft active; needs at least one question. */
    public TemplateView publish(Caller caller, UUID id) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Takes an active template out of use. */
    public TemplateView archive(Caller caller, UUID id) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Begins the next version of an active or archived template as a draft; answers the one already begun if there is one. */
    public TemplateView nextVersion(Caller caller, UUID id) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** One template of the caller's company. */
    public TemplateView get(Caller caller, UUID id) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** The company's templates, newest first. Status and text may be {@code null}. */
    public Page<TemplateSummary> list(Caller caller, TemplateStatus status, String text, PageRequest page) {
        throw new UnsupportedOperationException("not built yet");
    }
}
