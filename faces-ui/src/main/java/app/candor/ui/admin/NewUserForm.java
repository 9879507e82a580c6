package app.candor.ui.admin;

import app.candor.identity.CreatedUser;
import app.candor.identity.NewUser;
import app.candor.identity.Registrations;
import app.candor.identity.VerificationMail;
import app.candor.shared.CurrentCaller;
import app.candor.shared.Languages;
import app.candor.shared.Role;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Makes an account for somebody and, where no mail is sent, shows its first password, this once. */
@Named
@ViewScoped
public class NewUserForm implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    CurrentCaller caller;

    @Inject
    Registrations registrations;

    private String email;
    private String firstName;
    private String lastName;
    private String language;
    private List<String> roles = List.of();
    private UUID id;
    private boolean mailed;
    private String password;

    public void create() {
        List<Role> wanted =
                roles.stream().flatMap(code -> Role.ofCode(code).stream()).toList();
        CreatedUser created =
                registrations.create(caller.get(), new NewUser(email, firstName, lastName, wanted, language));
        id = created.user().id();
        mailed = created.verification() == VerificationMail.SENT;
        password = created.temporaryPassword();
    }

    public UUID getId() {
        return id;
    }

    public boolean isMailed() {
        return mailed;
    }

    public String getPassword() {
        return password;
    }

    public List<String> getAllRoles() {
        return Stream.of(Role.values()).map(Role::code).toList();
    }

    public List<String> getLanguages() {
        return Languages.CODES;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getFirstName() {
        return firstName;
    }

    public void setFirstName(String firstName) {
        this.firstName = firstName;
    }

    public String getLastName() {
        return lastName;
    }

    public void setLastName(String lastName) {
        this.lastName = lastName;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public List<String> getRoles() {
        return roles;
    }

    public void setRoles(List<String> roles) {
        this.roles = List.copyOf(roles);
    }
}
