package app.candor.ui.company;

import app.candor.identity.IssuedTeamInvitation;
import app.candor.identity.MemberRole;
import app.candor.identity.MemberView;
import app.candor.identity.Team;
import app.candor.identity.TeamInvitationView;
import app.candor.identity.TeamInvitations;
import app.candor.shared.Caller;
import app.candor.shared.CurrentCaller;
import app.candor.ui.shell.News;
import app.candor.ui.shell.Texts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/** The team of the company that {@link CompanyPage} shows, and who is asked into it. */
@Named
@ViewScoped
public class TeamPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String OWN = "/hr/company?faces-redirect=true";

    @Inject
    CurrentCaller caller;

    @Inject
    CompanyPage page;

    @Inject
    Team team;

    @Inject
    TeamInvitations invitations;

    private String email;
    private String memberRole = MemberRole.MEMBER.code();
    private String link;
    private String invited;
    private transient List<MemberView> members;
    private transient List<TeamInvitationView> open;

    public List<MemberView> getMembers() {
        if (members == null) {
            members = page.isThere() ? team.list(caller.get(), page.getId()) : List.of();
        }
        return members;
    }

    /** Those who have not answered. */
    public List<TeamInvitationView> getOpen() {
        if (open == null) {
            open = page.isThere() ? invitations.list(caller.get(), page.getId()) : List.of();
        }
        return open;
    }

    public void changeRole(UUID userId, String role) {
        members = team.changeRole(caller.get(), page.getId(), userId, MemberRole.ofCode(role), null);
        page.refresh();
        News.good(Texts.get("team.role-changed"));
    }

    public void handOver(UUID userId) {
        members = team.handOver(caller.get(), page.getId(), userId, null);
        page.refresh();
        News.good(Texts.get("team.handed-over"));
    }

    public void remove(UUID userId) {
        team.remove(caller.get(), page.getId(), userId, null);
        members = null;
        page.refresh();
        News.good(Texts.get("team.removed"));
    }

    public String leave() {
        team.leave(caller.get(), page.getId());
        News.good(Texts.get("team.left"));
        return OWN;
    }

    /** The caller works for another company of theirs from now on; the whole page shows it. */
    public String makePrimary(UUID companyId) {
        team.makePrimary(caller.get(), companyId);
        News.good(Texts.get("team.primary.changed"));
        return OWN;
    }

    public void invite() {
        tell(invitations.invite(caller.get(), page.getId(), email, MemberRole.ofCode(memberRole)));
        email = null;
    }

    public void resend(UUID invitationId) {
        tell(invitations.resend(caller.get(), page.getId(), invitationId));
    }

    private void tell(IssuedTeamInvitation issued) {
        link = issued.link();
        invited = issued.invitation().email();
        open = null;
        News.good(Texts.get("team.invited"));
    }

    public void revoke(UUID invitationId) {
        invitations.revoke(caller.get(), page.getId(), invitationId);
        open = null;
        link = null;
        News.good(Texts.get("team.revoked"));
    }

    /** Whether the member is the caller, who leaves instead of being removed. */
    public boolean own(UUID userId) {
        return caller.get() instanceof Caller.Person person && person.userId().equals(userId);
    }

    /** The link of the last invitation, shown this once; {@code null} before. */
    public String getLink() {
        return link;
    }

    /** Whom the link is for. */
    public String getInvited() {
        return invited;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getMemberRole() {
        return memberRole;
    }

    public void setMemberRole(String memberRole) {
        this.memberRole = memberRole;
    }
}
