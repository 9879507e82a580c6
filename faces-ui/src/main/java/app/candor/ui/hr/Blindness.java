package app.candor.ui.hr;

import app.candor.interviewing.BlindReview;
import app.candor.interviewing.InvitationSummary;
import app.candor.interviewing.InvitationView;
import app.candor.shared.CurrentCaller;
import app.candor.shared.Page;
import app.candor.ui.shell.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;

/** Whether the reader has chosen to review without names, and what candidates are called then. */
@Named
@RequestScoped
public class Blindness {
    @Inject
    CurrentCaller caller;

    @Inject
    BlindReview reviews;

    private Boolean chosen;

    public boolean isOn() {
        if (chosen == null) {
            chosen = reviews.chosen(caller.get());
        }
        return chosen;
    }

    void choose(boolean blind) {
        reviews.choose(caller.get(), blind);
        chosen = blind;
    }

    String name(UUID invitationId) {
        return Texts.get("review.blind.candidate") + " " + BlindReview.name(invitationId);
    }

    InvitationView seen(InvitationView invitation) {
        return isOn() ? invitation.as(name(invitation.id())) : invitation;
    }

    Page<InvitationSummary> seen(Page<InvitationSummary> page) {
        return isOn()
                ? new Page<>(
                        page.items().stream()
                                .map(line -> line.as(name(line.id())))
                                .toList(),
                        page.next())
                : page;
    }
}
