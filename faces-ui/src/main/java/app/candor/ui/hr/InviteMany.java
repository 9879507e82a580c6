package app.candor.ui.hr;

import app.candor.interviewing.BulkInvitations;
import app.candor.interviewing.BulkView;
import app.candor.interviewing.TemplateStatus;
import app.candor.interviewing.TemplateSummary;
import app.candor.interviewing.Templates;
import app.candor.shared.CurrentCaller;
import app.candor.shared.PageRequest;
import app.candor.ui.shell.TimeZones;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Many invitations from a table: what was found in it, and sending what is good. */
@Named
@ViewScoped
public class InviteMany implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    CurrentCaller caller;

    @Inject
    Templates templates;

    @Inject
    BulkInvitations bulks;

    private UUID id;
    private UUID template;
    private transient BulkView bulk;
    private transient List<TemplateSummary> choices;

    public void load() {
        if (id != null) {
            bulk = bulks.get(caller.get(), id);
        }
    }

    public void send() {
        bulk = bulks.send(caller.get(), id);
    }

    public BulkView getBulk() {
        if (bulk == null) {
            load();
        }
        return bulk;
    }

    public List<TemplateSummary> getChoices() {
        if (choices == null) {
            choices = templates
                    .list(caller.get(), TemplateStatus.ACTIVE, null, new PageRequest(null, PageRequest.MAX_LIMIT))
                    .items();
        }
        return choices;
    }

    public List<String> getZones() {
        List<String> zones = new ArrayList<>(List.of("UTC"));
        zones.addAll(TimeZones.named());
        return zones;
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public UUID getTemplate() {
        return template;
    }

    public void setTemplate(UUID template) {
        this.template = template;
    }
}
