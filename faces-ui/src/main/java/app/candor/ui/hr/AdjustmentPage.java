package app.candor.ui.hr;

import app.candor.interviewing.AdjustmentAnswer;
import app.candor.interviewing.AdjustmentCase;
import app.candor.interviewing.AdjustmentKind;
import app.candor.interviewing.AdjustmentStatus;
import app.candor.interviewing.Adjustments;
import app.candor.shared.CurrentCaller;
import app.candor.shared.Problem;
import app.candor.ui.shell.News;
import app.candor.ui.shell.Texts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;

/** One candidate's asking and the company's answer. */
@Named
@ViewScoped
public class AdjustmentPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int USUAL_PERCENT = 50;

    @Inject
    CurrentCaller caller;

    @Inject
    Adjustments adjustments;

    @Inject
    Blindness blindness;

    private UUID id;
    private Integer percent = USUAL_PERCENT;
    private Integer retakes = 1;
    private String words;
    private long revision;
    private transient AdjustmentCase shown;

    /** Whoever reviews without names is led to the list, which says why it is empty. */
    public String load() {
        if (id == null) {
            throw Problem.notFound("adjustment");
        }
        if (blindness.isOn()) {
            return "/hr/adjustments?faces-redirect=true";
        }
        show(adjustments.get(caller.get(), id));
        return null;
    }

    private void show(AdjustmentCase seen) {
        shown = seen;
        revision = seen.revision();
    }

    public void grant() {
        show(adjustments.grant(caller.get(), id, new AdjustmentAnswer(percent, retakes, words), revision));
        News.good(Texts.get("adjustment.told"));
    }

    public void decline() {
        show(adjustments.decline(caller.get(), id, new AdjustmentAnswer(null, null, words), revision));
        News.good(Texts.get("adjustment.told"));
    }

    public AdjustmentCase getShown() {
        if (shown == null) {
            show(adjustments.get(caller.get(), id));
        }
        return shown;
    }

    public boolean isOpen() {
        return getShown().adjustment().status() == AdjustmentStatus.REQUESTED;
    }

    public boolean isTime() {
        return getShown().adjustment().kind() == AdjustmentKind.EXTRA_TIME;
    }

    public boolean isTakes() {
        return getShown().adjustment().kind() == AdjustmentKind.MORE_RETAKES;
    }

    public boolean isPause() {
        return getShown().adjustment().kind() == AdjustmentKind.PAUSE;
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public Integer getPercent() {
        return percent;
    }

    public void setPercent(Integer percent) {
        this.percent = percent;
    }

    public Integer getRetakes() {
        return retakes;
    }

    public void setRetakes(Integer retakes) {
        this.retakes = retakes;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
