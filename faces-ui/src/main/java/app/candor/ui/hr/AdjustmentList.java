package app.candor.ui.hr;

import app.candor.interviewing.AdjustmentCase;
import app.candor.interviewing.AdjustmentStatus;
import app.candor.interviewing.Adjustments;
import app.candor.shared.CurrentCaller;
import app.candor.shared.Page;
import app.candor.shared.PageRequest;
import app.candor.ui.shell.AddressedList;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What the company's candidates asked for. */
@Named
@RequestScoped
public class AdjustmentList extends AddressedList<AdjustmentCase> {
    @Inject
    CurrentCaller caller;

    @Inject
    Adjustments adjustments;

    @Inject
    Blindness blindness;

    @Override
    protected Page<AdjustmentCase> find(PageRequest slice) {
        if (blindness.isOn()) {
            return new Page<>(List.of(), null);
        }
        AdjustmentStatus wanted = getStatus() == null ? null : AdjustmentStatus.ofCode(getStatus());
        return adjustments.list(caller.get(), wanted, null, slice);
    }

    /** Ends reviewing without names, which keeps what candidates need from the reader. */
    public String showNames() {
        blindness.choose(false);
        return "/hr/adjustments?faces-redirect=true";
    }

    public AdjustmentStatus[] getStatuses() {
        return AdjustmentStatus.values();
    }
}
