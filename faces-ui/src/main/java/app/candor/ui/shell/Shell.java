package app.candor.ui.shell;

import app.candor.identity.PersonView;
import app.candor.shared.Caller;
import app.candor.shared.CurrentCaller;
import app.candor.shared.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Who looks at the page and where they may go. */
@Named
@RequestScoped
public class Shell {
    private static final List<NavigationItem> HR = List.of(
            new NavigationItem("nav.home", "/hr/index", "home", "/hr/index"),
            new NavigationItem("nav.templates", "/hr/templates", "template", "/hr/template"),
            new NavigationItem("nav.candidates", "/hr/candidates", "search", "/hr/candidate"),
            new NavigationItem("nav.invitations", "/hr/invitations", "people", "/hr/"),
            new NavigationItem("nav.adjustments", "/hr/adjustments", "clock", "/hr/adjustment"));
    private static final NavigationItem COMPANY =
            new NavigationItem("nav.company", "/hr/company", "company", "/hr/company");
    private static final List<NavigationItem> OPS = List.of(
            new NavigationItem("nav.jobs", "/ops/jobs", "jobs", "/ops/job"),
            new NavigationItem("nav.dead-letters", "/ops/dead-letters", "letter", "/ops/dead-letters"),
            new NavigationItem("nav.schedules", "/ops/schedules", "clock", "/ops/schedules"));
    private static final NavigationItem PEOPLE =
            new NavigationItem("nav.people", "/admin/users", "people", "/admin/user");
    private static final NavigationItem COMPANIES =
            new NavigationItem("nav.companies", "/admin/companies", "company", "/admin/compan");
    private static final List<NavigationItem> PLATFORM = List.of(
            new NavigationItem("nav.skills", "/admin/skills", "template", "/admin/skill"),
            new NavigationItem("nav.all-invitations", "/admin/invitations", "letter", "/admin/invitations"),
            new NavigationItem("nav.statistics", "/admin/statistics", "choice", "/admin/statistics"),
            new NavigationItem("nav.audit", "/admin/audit", "text", "/admin/audit"));
    private static final NavigationItem ACCOUNT =
            new NavigationItem("nav.account", "/account/index", "person", "/account/");
    private static final List<NavigationItem> CANDIDATE = List.of(
            new NavigationItem("nav.candidate", "/candidate/index", "home", "/candidate/index"),
            new NavigationItem("nav.profile", "/candidate/profile", "text", "/candidate/profile"));

    @Inject
    CurrentCaller currentCaller;

    @Inject
    Reader reader;

    public boolean isSignedIn() {
        return currentCaller.known() && currentCaller.get() instanceof Caller.Person;
    }

    /** The first page of the caller's most telling role. */
    public String getHome() {
        return isSignedIn() ? getNavigation().get(0).path() : "/";
    }

    public List<NavigationItem> getNavigation() {
        List<NavigationItem> places = new ArrayList<>();
        if (is(Role.HR) && (is(Role.ADMIN) || worksForACompany())) {
            places.addAll(HR);
        }
        if (is(Role.HR) || is(Role.INTERVIEWER)) {
            places.add(COMPANY);
        }
        if (is(Role.ADMIN)) {
            places.addAll(OPS);
            places.add(PEOPLE);
            places.add(COMPANIES);
            places.addAll(PLATFORM);
        }
        if (is(Role.CANDIDATE) && places.isEmpty()) {
            places.addAll(CANDIDATE);
        }
        places.add(ACCOUNT);
        return places;
    }

    /** Of the places whose areas the page lies in, the one that says most of it is the current one. */
    public boolean current(NavigationItem item) {
        String page = FacesContext.getCurrentInstance().getViewRoot().getViewId();
        return getNavigation().stream()
                .filter(place -> page.startsWith(place.area()))
                .max(Comparator.comparingInt(place -> place.area().length()))
                .filter(item::equals)
                .isPresent();
    }

    public String getName() {
        return me() == null ? "" : me().fullName();
    }

    public String getEmail() {
        return me() == null ? "" : me().email();
    }

    public String getCompanyName() {
        return me() == null || me().companyName() == null ? "" : me().companyName();
    }

    /** The first letters of the first and the last name. */
    public String getInitials() {
        return Initials.of(getName());
    }

    /** Address of the caller's picture; empty without one. */
    public String getAvatar() {
        if (me() == null || me().avatar().isEmpty()) {
            return "";
        }
        String context = FacesContext.getCurrentInstance().getExternalContext().getRequestContextPath();
        return context + "/account/avatar?id=" + me().id() + "&v=" + me().avatar();
    }

    private boolean is(Role role) {
        return currentCaller.known() && currentCaller.get() instanceof Caller.Person person && person.is(role);
    }

    /** Without one there is nothing to see but how to get one. */
    private boolean worksForACompany() {
        return currentCaller.get() instanceof Caller.Person person && person.companyId() != null;
    }

    private PersonView me() {
        return reader.person();
    }
}
