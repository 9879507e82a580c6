package app.candor.ui.hr;

import app.candor.interviewing.TemplateStatus;
import app.candor.interviewing.TemplateSummary;
import app.candor.interviewing.Templates;
import app.candor.shared.CurrentCaller;
import app.candor.shared.Page;
import app.candor.shared.PageRequest;
import app.candor.ui.shell.AddressedList;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The company's templates. */
@Named
@RequestScoped
public class TemplateList extends AddressedList<TemplateSummary> {
    @Inject
    CurrentCaller caller;

    @Inject
    Templates templates;

    @Override
    protected Page<TemplateSummary> find(PageRequest slice) {
        TemplateStatus wanted = getStatus() == null ? null : TemplateStatus.ofCode(getStatus());
        return templates.list(caller.get(), wanted, getText(), slice);
    }

    public TemplateStatus[] getStatuses() {
        return TemplateStatus.values();
    }
}
