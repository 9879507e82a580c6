package app.candor.ui.hr;

import app.candor.identity.CandidateSearch;
import app.candor.identity.CandidateView;
import app.candor.interviewing.Invitations;
import app.candor.interviewing.IssuedInvitation;
import app.candor.interviewing.NewInvitation;
import app.candor.interviewing.TemplateStatus;
import app.candor.interviewing.TemplateSummary;
import app.candor.interviewing.Templates;
import app.candor.shared.CurrentCaller;
import app.candor.shared.PageRequest;
import app.candor.shared.Problem;
import app.candor.ui.shell.Reader;
import app.candor.ui.shell.TimeZones;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Invites one candidate and shows the link, this once; or those who were found, who get their links by mail alone. */
@Named
@ViewScoped
public class InviteForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String UNKNOWN = "UTC";

    /**
     * A candidate of the search.
     *
     * @param refusal why they could not be invited; {@code null} when they were, or before
     */
    public record Guest(UUID id, String name, String headline, boolean invited, String refusal)
            implements Serializable {}

    @Inject
    CurrentCaller caller;

    @Inject
    Templates templates;

    @Inject
    Invitations invitations;

    @Inject
    CandidateSearch search;

    @Inject
    Reader reader;

    private final LinkedHashMap<String, String> choices = new LinkedHashMap<>();
    private ArrayList<Guest> guests = new ArrayList<>();
    private String templateId;
    private String candidateName;
    private String candidateEmail;
    private String until;
    private String time = "23:59";
    private String zone;
    private String message;
    private boolean sought;
    private boolean done;
    private UUID invitationId;
    private String link;

    public void load() {
        choices.clear();
        for (TemplateSummary template : templates
                .list(caller.get(), TemplateStatus.ACTIVE, null, new PageRequest(null, PageRequest.MAX_LIMIT))
                .items()) {
            choices.put(template.id().toString(), template.title());
        }
        String[] chosen = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .get("candidate");
        sought = chosen != null;
        for (CandidateView candidate : ChosenCandidates.of(caller.get(), search, chosen)) {
            guests.add(new Guest(candidate.id(), candidate.fullName(), candidate.headline(), false, null));
        }
    }

    public void invite() {
        LocalDateTime end = LocalEnd.of(until, time);
        UUID template = templateId == null ? null : UUID.fromString(templateId);
        if (sought) {
            inviteGuests(template, end);
            return;
        }
        IssuedInvitation issued = invitations.invite(
                caller.get(),
                new NewInvitation(template, candidateName, candidateEmail, null, null, end, knownZone(), message));
        invitationId = issued.invitation().id();
        link = issued.link();
        done = true;
    }

    /** Each by itself: what one may not have does not hold up the others. What is wrong with the form stops all. */
    private void inviteGuests(UUID template, LocalDateTime end) {
        ArrayList<Guest> asked = new ArrayList<>();
        for (Guest guest : guests) {
            try {
                invitations.invite(
                        caller.get(),
                        new NewInvitation(template, null, null, guest.id(), null, end, knownZone(), message));
                asked.add(new Guest(guest.id(), guest.name(), guest.headline(), true, null));
            } catch (Problem problem) {
                if (problem.kind() == Problem.Kind.INVALID) {
                    throw problem;
                }
                String refusal = reader.said(problem.getMessage());
                asked.add(new Guest(guest.id(), guest.name(), guest.headline(), false, refusal));
            }
        }
        guests = asked;
        done = true;
    }

    private String knownZone() {
        return zone == null || zone.isBlank() ? UNKNOWN : zone;
    }

    /** Begins again with the same template, words and date. */
    public void another() {
        candidateName = null;
        candidateEmail = null;
        invitationId = null;
        link = null;
        done = false;
    }

    public Map<String, String> getChoices() {
        return choices;
    }

    public List<Guest> getGuests() {
        return guests;
    }

    /** Whether the page was opened for candidates of the search. */
    public boolean isSought() {
        return sought;
    }

    public boolean isDone() {
        return done;
    }

    public List<String> getZones() {
        List<String> zones = new ArrayList<>(List.of(UNKNOWN));
        zones.addAll(TimeZones.named());
        return zones;
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

    public String getTime() {
        return time;
    }

    public void setTime(String time) {
        this.time = time;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    public String getMessage() {
        return message;
    }

    public void setMessage(String message) {
        this.message = message;
    }
}
