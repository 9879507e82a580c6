package app.candor.ui.admin;

import app.candor.identity.UserAdministration;
import app.candor.identity.UserStatus;
import app.candor.identity.UserView;
import app.candor.shared.Caller;
import app.candor.shared.CurrentCaller;
import app.candor.shared.Role;
import app.candor.ui.shell.News;
import app.candor.ui.shell.Texts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** One person's account, and what an administrator may do with it. */
@Named
@ViewScoped
public class UserDetail implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    CurrentCaller caller;

    @Inject
    UserAdministration users;

    private UUID id;
    private String reason;
    private List<String> roles = List.of();
    private long revision;
    private transient UserView user;

    public void load() {
        show(users.get(caller.get(), id));
    }

    private void show(UserView shown) {
        user = shown;
        revision = shown.revision();
        roles = shown.roles().stream().map(Role::code).toList();
    }

    public void suspend() {
        show(users.suspend(caller.get(), id, reason, revision));
        reason = null;
        News.good(Texts.get("user.suspended"));
    }

    public void signOut() {
        show(users.signOut(caller.get(), id));
        News.good(Texts.get("user.signed-out"));
    }

    public void activate() {
        show(users.activate(caller.get(), id, revision));
        News.good(Texts.get("user.activated"));
    }

    public void changeRoles() {
        List<Role> wanted =
                roles.stream().flatMap(code -> Role.ofCode(code).stream()).toList();
        show(users.changeRoles(caller.get(), id, wanted, revision));
        News.good(Texts.get("user.roles-changed"));
    }

    public String delete() {
        users.delete(caller.get(), id, revision);
        News.good(Texts.get("user.deleted"));
        return "/admin/users?faces-redirect=true";
    }

    public UserView getUser() {
        if (user == null) {
            user = users.get(caller.get(), id);
        }
        return user;
    }

    /** Whether this is the administrator who looks: somebody else has to change that one. */
    public boolean isOwn() {
        return caller.get() instanceof Caller.Person person && person.userId().equals(id);
    }

    public boolean isChangeable() {
        return !isOwn() && getUser().status() != UserStatus.DELETED;
    }

    public boolean isSuspendable() {
        return !isOwn() && getUser().status() == UserStatus.ACTIVE;
    }

    public boolean isSuspended() {
        return getUser().status() == UserStatus.SUSPENDED;
    }

    public List<String> getAllRoles() {
        return Stream.of(Role.values()).map(Role::code).toList();
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public List<String> getRoles() {
        return roles;
    }

    public void setRoles(List<String> roles) {
        this.roles = List.copyOf(roles);
    }
}
