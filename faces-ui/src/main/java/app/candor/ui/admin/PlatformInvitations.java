package app.candor.ui.admin;

import app.candor.identity.Names;
import app.candor.interviewing.Board;
import app.candor.interviewing.InvitationFilter;
import app.candor.interviewing.InvitationStatus;
import app.candor.interviewing.InvitationSummary;
import app.candor.shared.CurrentCaller;
import app.candor.shared.Page;
import app.candor.shared.PageRequest;
import app.candor.ui.shell.AddressedList;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.UUID;

/** The invitations of all companies. */
@Named
@RequestScoped
public class PlatformInvitations extends AddressedList<PlatformInvitation> {
    @Inject
    CurrentCaller caller;

    @Inject
    Board board;

    @Inject
    Names names;

    @Override
    protected Page<PlatformInvitation> find(PageRequest slice) {
        InvitationStatus wanted = getStatus() == null ? null : InvitationStatus.ofCode(getStatus());
        Page<InvitationSummary> page =
                board.listEverywhere(caller.get(), new InvitationFilter(wanted, null, getText()), slice);
        Map<UUID, String> companies = names.ofCompanies(
                page.items().stream().map(InvitationSummary::companyId).toList());
        return new Page<>(
                page.items().stream()
                        .map(invitation -> new PlatformInvitation(invitation, companies.get(invitation.companyId())))
                        .toList(),
                page.next());
    }

    public InvitationStatus[] getStatuses() {
        return InvitationStatus.values();
    }
}
