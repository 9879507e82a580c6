package app.candor.ui.hr;

import app.candor.interviewing.LogoView;
import app.candor.interviewing.TemplateLogos;
import app.candor.interviewing.TemplateStatus;
import app.candor.interviewing.TemplateVideoView;
import app.candor.interviewing.TemplateVideos;
import app.candor.interviewing.TemplateView;
import app.candor.interviewing.Templates;
import app.candor.shared.CurrentCaller;
import app.candor.shared.Problem;
import app.candor.ui.shell.News;
import app.candor.ui.shell.Texts;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The videos of one template, with their captions. */
@Named
@ViewScoped
public class TemplateVideosPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    CurrentCaller caller;

    @Inject
    Templates templates;

    @Inject
    TemplateVideos videos;

    @Inject
    TemplateLogos logos;

    private UUID id;
    private String title;
    private boolean draft;
    private String logoAlt;
    private String logoTag;
    private ArrayList<VideoSlot> slots = new ArrayList<>();

    public void load() {
        if (id == null) {
            throw Problem.notFound("template");
        }
        TemplateView template = templates.get(caller.get(), id);
        title = template.title();
        draft = template.status() == TemplateStatus.DRAFT;
        Optional<LogoView> logo = logos.view(caller.get(), id);
        logoAlt = logo.map(LogoView::alt).orElse("");
        logoTag = logo.map(LogoView::tag).orElse("");
        Map<String, TemplateVideoView> found = videos.list(caller.get(), id).stream()
                .collect(Collectors.toMap(TemplateVideoView::place, Function.identity()));
        ArrayList<VideoSlot> fresh = new ArrayList<>();
        fresh.add(new VideoSlot("intro", 0, template.intro(), found.get("intro")));
        template.questions().forEach(question -> {
            String place = question.id().toString();
            fresh.add(new VideoSlot(place, question.position(), question.prompt(), found.get(place)));
        });
        fresh.add(new VideoSlot("outro", 0, template.settings().outro(), found.get("outro")));
        slots = fresh;
    }

    /** The script has uploaded a file and says for which place. */
    public void attach() {
        var request = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        videos.attach(caller.get(), id, request.get("place"), request.get("upload"));
        loadAround(request.get("place"));
    }

    public void caption(VideoSlot slot) {
        videos.caption(caller.get(), id, slot.getPlace(), slot.getCaptions(), slot.getRevision());
        News.good(Texts.get("videos.captions.saved"));
        loadAround(slot.getPlace());
    }

    public void detach(VideoSlot slot) {
        videos.detach(caller.get(), id, slot.getPlace());
        News.good(Texts.get("videos.removed"));
        loadAround(slot.getPlace());
    }

    /** What is typed at other places is kept. */
    private void loadAround(String place) {
        List<VideoSlot> former = slots;
        load();
        for (VideoSlot slot : slots) {
            former.stream()
                    .filter(before -> before.getPlace().equals(slot.getPlace()) && before.isTyped())
                    .filter(before -> !before.getPlace().equals(place))
                    .forEach(before -> slot.setCaptions(before.getCaptions()));
        }
    }

    /** Whether something happens by itself, so that looking again is worth it. */
    public boolean isWorking() {
        return slots.stream().anyMatch(slot -> slot.getState().equals("working"));
    }

    public List<VideoSlot> getSlots() {
        return slots;
    }

    /** What the logo says; empty without one. */
    public String getLogoAlt() {
        return logoAlt;
    }

    /** Changes with the logo; empty without one. */
    public String getLogoTag() {
        return logoTag;
    }

    public boolean isDraft() {
        return draft;
    }

    public String getTitle() {
        return title;
    }

    public long getMaxBytes() {
        return videos.maxBytes();
    }

    public long getMaxMegabytes() {
        return videos.maxBytes() / 1_000_000;
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }
}
