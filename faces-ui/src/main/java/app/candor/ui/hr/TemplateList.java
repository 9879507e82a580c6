package app.candor.ui.hr;

import app.candor.interviewing.TemplateStatus;
import app.candor.interviewing.TemplateSummary;
import app.candor.interviewing.Templates;
import app.candor.shared.CurrentCaller;
import app.candor.shared.Page;
import app.candor.shared.PageRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The company's templates. Filter and place are in the address, so that the back button and a bookmark work. */
@Named
@RequestScoped
public class TemplateList {
    private static final int ROWS = 25;

    @Inject
    CurrentCaller caller;

    @Inject
    Templates templates;

    private String status;
    private String text;
    private String after;
    private Page<TemplateSummary> page = new Page<>(List.of(), null);

    public void load() {
        page = templates.list(
                caller.get(), status == null ? null : TemplateStatus.ofCode(status), text, PageRequest.of(after, ROWS));
    }

    public List<TemplateSummary> getItems() {
        return page.items();
    }

    public String getNext() {
        return page.next();
    }

    public boolean isFiltered() {
        return status != null || text != null || after != null;
    }

    public TemplateStatus[] getStatuses() {
        return TemplateStatus.values();
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
