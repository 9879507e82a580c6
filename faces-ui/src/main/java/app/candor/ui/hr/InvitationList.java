package app.candor.ui.hr;

import app.candor.interviewing.InvitationFilter;
import app.candor.interviewing.InvitationOrder;
import app.candor.interviewing.InvitationStatus;
import app.candor.interviewing.InvitationSummary;
import app.candor.interviewing.Invitations;
import app.candor.shared.CurrentCaller;
import app.candor.shared.Page;
import app.candor.shared.PageRequest;
import app.candor.ui.shell.Addresses;
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

    private String sort = InvitationOrder.NEWEST.code();

    @Override
    Page<InvitationSummary> find(PageRequest slice) {
        InvitationStatus wanted = getStatus() == null ? null : InvitationStatus.ofCode(getStatus());
        return invitations.list(
                caller.get(), new InvitationFilter(wanted, null, getText()), InvitationOrder.ofCode(sort), slice);
    }

    public InvitationStatus[] getStatuses() {
        return InvitationStatus.values();
    }

    public InvitationOrder[] getOrders() {
        return InvitationOrder.values();
    }

    /** Code of the order. */
    public String getSort() {
        return sort;
    }

    public void setSort(String sort) {
        this.sort = Addresses.given(sort) == null ? InvitationOrder.NEWEST.code() : sort;
    }
}
