package app.candor.ui.hr;

import app.candor.interviewing.InvitationFilter;
import app.candor.interviewing.InvitationStatus;
import app.candor.interviewing.InvitationSummary;
import app.candor.interviewing.Invitations;
import app.candor.shared.CurrentCaller;
import app.candor.shared.Page;
import app.candor.shared.PageRequest;
import app.candor.ui.shell.AddressedList;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The company's invitations. */
@Named
@RequestScoped
public class InvitationList extends AddressedList<InvitationSummary> {
    @Inject
    CurrentCaller caller;

    @Inject
    Invitations invitations;

    @Override
    protected Page<InvitationSummary> find(PageRequest slice) {
        InvitationStatus wanted = getStatus() == null ? null : InvitationStatus.ofCode(getStatus());
        return invitations.list(caller.get(), new InvitationFilter(wanted, null, getText()), slice);
    }

    public InvitationStatus[] getStatuses() {
        return InvitationStatus.values();
    }
}
