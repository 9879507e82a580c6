package app.candor.ui.hr;

import app.candor.identity.Companies;
import app.candor.interviewing.PublicApplications;
import app.candor.interviewing.PublicLinkDraft;
import app.candor.interviewing.PublicLinkView;
import app.candor.interviewing.TemplateView;
import app.candor.interviewing.Templates;
import app.candor.shared.CurrentCaller;
import app.candor.shared.Problem;
import app.candor.ui.shell.Frames;
import app.candor.ui.shell.News;
import app.candor.ui.shell.Texts;
import app.candor.ui.shell.TimeZones;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Opens a template to everybody who has its link. */
@Named
@ViewScoped
public class PublicLinkPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    CurrentCaller caller;

    @Inject
    PublicApplications links;

    @Inject
    Templates templates;

    @Inject
    Companies companies;

    private UUID template;
    private String title;
    private boolean embeddable;
    private Integer places = 50;
    private String until;
    private String zone;
    private transient PublicLinkView link;

    public void load() {
        if (template == null) {
            throw Problem.notFound("template");
        }
        TemplateView view = templates.get(caller.get(), template);
        title = view.title();
        embeddable = !companies.embedOrigins(view.companyId()).isEmpty();
        look();
    }

    private void look() {
        try {
            link = links.get(caller.get(), template);
        } catch (Problem problem) {
            if (problem.kind() != Problem.Kind.NOT_FOUND) {
                throw problem;
            }
            link = null;
        }
    }

    public void open() {
        LocalDateTime end = LocalEnd.of(until, null);
        var draft = new PublicLinkDraft(
                places, end == null ? null : end.atZone(place()).toInstant());
        link = links.open(caller.get(), template, draft, null);
        News.good(Texts.get("public.opened"));
    }

    public void close() {
        links.close(caller.get(), template);
        link = null;
        News.good(Texts.get("public.closed"));
    }

    private ZoneId place() {
        try {
            return ZoneId.of(zone == null || zone.isBlank() ? "UTC" : zone);
        } catch (DateTimeException e) {
            return ZoneId.of("UTC");
        }
    }

    public PublicLinkView getLink() {
        if (link == null && title != null) {
            look();
        }
        return link;
    }

    /** Whether the company has named a site that may show this page. */
    public boolean isEmbeddable() {
        return embeddable;
    }

    /** What such a site has in its page. */
    public String getEmbedCode() {
        return Frames.code(getLink().link(), title);
    }

    public String getTitle() {
        return title;
    }

    public List<String> getZones() {
        List<String> zones = new ArrayList<>(List.of("UTC"));
        zones.addAll(TimeZones.named());
        return zones;
    }

    public UUID getTemplate() {
        return template;
    }

    public void setTemplate(UUID template) {
        this.template = template;
    }

    public Integer getPlaces() {
        return places;
    }

    public void setPlaces(Integer places) {
        this.places = places;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }
}
