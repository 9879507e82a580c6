package app.candor.ui.hr;

import app.candor.interviewing.ReviewShares;
import app.candor.interviewing.ShareDraft;
import app.candor.interviewing.ShareOpening;
import app.candor.interviewing.ShareState;
import app.candor.interviewing.ShareView;
import app.candor.shared.CurrentCaller;
import app.candor.shared.PageRequest;
import app.candor.ui.shell.News;
import app.candor.ui.shell.Texts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Links to the interview under review for people without an account, and who opened them. */
@Named
@ViewScoped
public class Sharing implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int USUAL_DAYS = 7;
    private static final PageRequest LATEST = new PageRequest(null, 20);

    @Inject
    CurrentCaller caller;

    @Inject
    ReviewShares shares;

    @Inject
    Blindness blindness;

    @Inject
    Review review;

    private Integer days = USUAL_DAYS;
    private String note;
    private boolean withAnalysis;
    private boolean nameHidden;
    private String link;

    public void make() {
        ShareDraft draft = new ShareDraft(days, note, withAnalysis, nameHidden || blindness.isOn());
        link = shares.make(caller.get(), review.getId(), draft).link();
        days = USUAL_DAYS;
        note = null;
        withAnalysis = false;
        nameHidden = false;
        review.load();
        News.good(Texts.get("share.made"));
    }

    public void revoke(UUID share) {
        shares.revoke(caller.get(), review.getId(), share);
        link = null;
        review.load();
        News.good(Texts.get("share.taken-back"));
    }

    public boolean works(ShareView share) {
        return share.state() == ShareState.OPEN;
    }

    /** The latest twenty. */
    public List<ShareOpening> openings(ShareView share) {
        return shares.openings(caller.get(), review.getId(), share.id(), LATEST).items();
    }

    /** Families of browsers have names of their own, which are the same in every language. */
    public String browser(ShareOpening opening) {
        return switch (opening.browser()) {
            case "program" -> Texts.get("share.program");
            case "other" -> Texts.get("share.other");
            default ->
                opening.browser().substring(0, 1).toUpperCase(Locale.ROOT)
                        + opening.browser().substring(1);
        };
    }

    /** The new link, told once. */
    public String getLink() {
        return link;
    }

    public Integer getDays() {
        return days;
    }

    public void setDays(Integer days) {
        this.days = days;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public boolean isWithAnalysis() {
        return withAnalysis;
    }

    public void setWithAnalysis(boolean withAnalysis) {
        this.withAnalysis = withAnalysis;
    }

    public boolean isNameHidden() {
        return nameHidden;
    }

    public void setNameHidden(boolean nameHidden) {
        this.nameHidden = nameHidden;
    }
}
