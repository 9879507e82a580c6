package app.candor.ui.hr;

import app.candor.interviewing.InvitationStatus;
import app.candor.interviewing.InvitationView;
import app.candor.interviewing.LaterEnd;
import app.candor.interviewing.OpenInvitations;
import app.candor.shared.CurrentCaller;
import app.candor.ui.shell.News;
import app.candor.ui.shell.Texts;
import app.candor.ui.shell.TimeZones;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** More time, the mail once more and further links, on the page of an invitation. */
@Named
@ViewScoped
public class InvitationCare implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String UNKNOWN = "UTC";

    @Inject
    CurrentCaller caller;

    @Inject
    OpenInvitations open;

    @Inject
    Review review;

    private String until;
    private String time = "23:59";
    private String zone;
    private String link;

    public void extend() {
        open.extend(caller.get(), review.getId(), new LaterEnd(null, LocalEnd.of(until, time), getZone()), null);
        until = null;
        review.load();
        News.good(Texts.get("care.extended"));
    }

    public void resend() {
        open.resend(caller.get(), review.getId());
        News.good(Texts.get("care.resent"));
    }

    public void another() {
        link = open.link(caller.get(), review.getId()).link();
    }

    /** Whether more time can be given. */
    public boolean isExtendable() {
        InvitationView invitation = review.getInvitation();
        return review.isOpen() || invitation.status() == InvitationStatus.EXPIRED;
    }

    public List<String> getZones() {
        List<String> zones = new ArrayList<>(List.of(UNKNOWN));
        zones.addAll(TimeZones.named());
        return zones;
    }

    /** The candidate's, when it is known, else UTC. */
    public String getZone() {
        if (zone == null) {
            String known = review.getInvitation().timeZone();
            zone = getZones().contains(known) ? known : UNKNOWN;
        }
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }

    public String getTime() {
        return time;
    }

    public void setTime(String time) {
        this.time = time;
    }

    public String getLink() {
        return link;
    }
}
