package app.candor.ui.hr;

import app.candor.interviewing.InvitationFilter;
import app.candor.interviewing.InvitationStatus;
import app.candor.interviewing.InvitationSummary;
import app.candor.interviewing.Invitations;
import app.candor.shared.CurrentCaller;
import app.candor.shared.Page;
import app.candor.shared.PageRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The company's invitations. Filter and place are in the address, so that the back button and a bookmark work. */
@Named
@RequestScoped
public class InvitationList {
    private static final int ROWS = 25;

    @Inject
    CurrentCaller caller;

    @Inject
    Invitations invitations;

    private String status;
    private String text;
    private String after;
    private Page<InvitationSummary> page = new Page<>(List.of(), null);

    public void load() {
        InvitationStatus wanted = status == null ? null : InvitationStatus.ofCode(status);
        page = invitations.list(caller.get(), new InvitationFilter(wanted, null, text), PageRequest.of(after, ROWS));
    }

    public List<InvitationSummary> getItems() {
        return page.items();
    }

    public String getNext() {
        return page.next();
    }

    public boolean isFiltered() {
        return status != null || text != null || after != null;
    }

    public InvitationStatus[] getStatuses() {
        return InvitationStatus.values();
    }

    public String getStatus() {
        return status;
    }

    public void setStatus(String status) {
        this.status = status;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }
}
