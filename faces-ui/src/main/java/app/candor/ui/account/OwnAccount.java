package app.candor.ui.account;

import app.candor.identity.Account;
import app.candor.identity.ProfileChange;
import app.candor.identity.UserStatus;
import app.candor.identity.UserView;
import app.candor.shared.CurrentCaller;
import app.candor.shared.Languages;
import app.candor.shared.Role;
import app.candor.ui.shell.News;
import app.candor.ui.shell.Reader;
import app.candor.ui.shell.Texts;
import app.candor.ui.shell.TimeZones;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;

/** What a person says of themselves, and where the rest of their account is. */
@Named
@ViewScoped
public class OwnAccount implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    CurrentCaller caller;

    @Inject
    Account account;

    @Inject
    Reader reader;

    private String bio;
    private String phone;
    private String timeZone;
    private String language;
    private long revision;
    private boolean newcomer;

    public void load() {
        show(account.get(caller.get()));
    }

    private void show(UserView person) {
        bio = person.bio();
        phone = person.phone();
        timeZone = person.timeZone();
        language = person.language();
        revision = person.revision();
        newcomer = person.status() == UserStatus.PENDING;
    }

    /** Opens the page anew, because it may speak another language from now on. */
    public String save() {
        var change = new ProfileChange(text(bio), text(phone), text(timeZone), text(language));
        show(account.change(caller.get(), change, revision));
        reader.speakAnew();
        News.good(Texts.get("account.saved"));
        return "/account/index?faces-redirect=true";
    }

    /** An emptied field comes back as {@code null}, which would leave it as it was. */
    private static String text(String field) {
        return field == null ? "" : field;
    }

    /** A role counts from the next sign-in on, so this one ends. */
    public void come(String role) throws IOException {
        account.selectRole(caller.get(), Role.ofCode(role).orElse(null));
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        external.redirect(external.getRequestContextPath() + "/logout");
        faces.responseComplete();
    }

    public boolean isNewcomer() {
        return newcomer;
    }

    public List<String> getLanguages() {
        return Languages.CODES;
    }

    public List<String> getTimeZones() {
        return TimeZones.named();
    }

    public String getBio() {
        return bio;
    }

    public void setBio(String bio) {
        this.bio = bio;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getTimeZone() {
        return timeZone;
    }

    public void setTimeZone(String timeZone) {
        this.timeZone = timeZone;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }
}
