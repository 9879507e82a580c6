package app.candor.ui.admin;

import app.candor.identity.UserAdministration;
import app.candor.identity.UserFilter;
import app.candor.identity.UserStatus;
import app.candor.identity.UserView;
import app.candor.shared.CurrentCaller;
import app.candor.shared.Page;
import app.candor.shared.PageRequest;
import app.candor.shared.Role;
import app.candor.ui.shell.AddressedList;
import app.candor.ui.shell.Addresses;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** People's accounts. */
@Named
@RequestScoped
public class UserList extends AddressedList<UserView> {
    @Inject
    CurrentCaller caller;

    @Inject
    UserAdministration users;

    private String role;

    @Override
    protected Page<UserView> find(PageRequest slice) {
        UserStatus status = getStatus() == null ? null : UserStatus.ofCode(getStatus());
        return users.list(
                caller.get(),
                new UserFilter(getText(), status, Role.ofCode(role).orElse(null)),
                slice);
    }

    @Override
    public boolean isFiltered() {
        return super.isFiltered() || role != null;
    }

    public UserStatus[] getStatuses() {
        return UserStatus.values();
    }

    public Role[] getRoles() {
        return Role.values();
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = Addresses.given(role);
    }
}
