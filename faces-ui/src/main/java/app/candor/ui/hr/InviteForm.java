package app.candor.ui.hr;

import app.candor.interviewing.Invitations;
import app.candor.interviewing.IssuedInvitation;
import app.candor.interviewing.NewInvitation;
import app.candor.interviewing.TemplateStatus;
import app.candor.interviewing.TemplateSummary;
import app.candor.interviewing.Templates;
import app.candor.shared.CurrentCaller;
import app.candor.shared.PageRequest;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Invites one candidate and shows the link, this once. */
@Named
@ViewScoped
public class InviteForm implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    CurrentCaller caller;

    @Inject
    Templates templates;

    @Inject
    Invitations invitations;

    private final LinkedHashMap<String, String> choices = new LinkedHashMap<>();
    private String templateId;
    private String candidateName;
    private String candidateEmail;
    private String until;
    private String zone;
    private UUID invitationId;
    private String link;

    public void load() {
        choices.clear();
        for (TemplateSummary template : templates
                .list(caller.get(), TemplateStatus.ACTIVE, null, new PageRequest(null, PageRequest.MAX_LIMIT))
                .items()) {
            choices.put(template.id().toString(), template.title());
        }
    }

    public void invite() {
        IssuedInvitation issued = invitations.invite(
                caller.get(),
                new NewInvitation(
                        templateId == null ? null : UUID.fromString(templateId),
                        candidateName,
                        candidateEmail,
                        LastMoment.of(until, zone)));
        invitationId = issued.invitation().id();
        link = issued.link();
    }

    /** Begins again with the same template and date. */
    public void another() {
        candidateName = null;
        candidateEmail = null;
        invitationId = null;
        link = null;
    }

    public Map<String, String> getChoices() {
        return choices;
    }

    public boolean isInvited() {
        return link != null;
    }

    public String getLink() {
        return link;
    }

    public UUID getInvitationId() {
        return invitationId;
    }

    public String getTemplateId() {
        return templateId;
    }

    public void setTemplateId(String templateId) {
        this.templateId = templateId;
    }

    public String getCandidateName() {
        return candidateName;
    }

    public void setCandidateName(String candidateName) {
        this.candidateName = candidateName;
    }

    public String getCandidateEmail() {
        return candidateEmail;
    }

    public void setCandidateEmail(String candidateEmail) {
        this.candidateEmail = candidateEmail;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }
}
