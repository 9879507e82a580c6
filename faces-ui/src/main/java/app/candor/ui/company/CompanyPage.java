package app.candor.ui.company;

import app.candor.identity.CompanyAdministration;
import app.candor.identity.CompanyDetail;
import app.candor.identity.CompanyDraft;
import app.candor.identity.CompanySize;
import app.candor.identity.MemberRole;
import app.candor.identity.UserAdministration;
import app.candor.identity.UserFilter;
import app.candor.identity.UserStatus;
import app.candor.identity.UserView;
import app.candor.interviewing.InvitationSecrets;
import app.candor.shared.Caller;
import app.candor.shared.CurrentCaller;
import app.candor.shared.PageRequest;
import app.candor.shared.Problem;
import app.candor.shared.Role;
import app.candor.ui.shell.Frames;
import app.candor.ui.shell.News;
import app.candor.ui.shell.Texts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/** What is kept of a company: one's own, or any for an administrator. Without one it is founded here. */
@Named
@ViewScoped
public class CompanyPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String OWN = "/hr/company?faces-redirect=true";

    @Inject
    CurrentCaller caller;

    @Inject
    CompanyAdministration companies;

    @Inject
    UserAdministration users;

    @Inject
    InvitationSecrets secrets;

    private UUID id;
    private boolean anyCompany;
    private String name;
    private String industry;
    private String size;
    private String description;
    private String embed;
    private String ownerEmail;
    private long revision;
    private transient CompanyDetail company;
    private transient List<CompanyDetail> own;

    /** One of the caller's own; without an id the one that they work for. */
    public void loadOwn() {
        if (id == null) {
            id = getOwn().stream()
                    .filter(CompanyDetail::primary)
                    .findFirst()
                    .map(CompanyDetail::id)
                    .orElse(null);
        }
        load();
    }

    /** Any; without an id one that is to be founded. */
    public void loadAny() {
        anyCompany = true;
        load();
    }

    private void load() {
        if (id != null) {
            show(companies.get(caller.get(), id));
        }
    }

    private void show(CompanyDetail shown) {
        company = shown;
        name = shown.name();
        industry = shown.industry();
        size = shown.size();
        description = shown.description();
        embed = String.join("\n", shown.embedOrigins());
        revision = shown.revision();
    }

    public String found() {
        CompanyDetail made = companies.create(caller.get(), draft(), anyCompany ? owner().id() : null);
        News.good(Texts.get("company.founded"));
        return anyCompany ? "/admin/company?faces-redirect=true&id=" + made.id() : OWN;
    }

    private UserView owner() {
        String wanted = text(ownerEmail).strip();
        return users
                .list(caller.get(), new UserFilter(wanted, UserStatus.ACTIVE, null), PageRequest.first())
                .items()
                .stream()
                .filter(person -> person.email().equalsIgnoreCase(wanted))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("ownerId", Texts.get("company.owner.unknown")));
    }

    public void save() {
        show(companies.change(caller.get(), id, draft(), revision));
        News.good(Texts.get("company.saved"));
    }

    /** An emptied field comes back as {@code null}, which would leave it as it was. */
    private CompanyDraft draft() {
        return new CompanyDraft(
                text(name),
                text(industry),
                text(size),
                text(description),
                text(embed).lines().toList());
    }

    private static String text(String field) {
        return field == null ? "" : field;
    }

    public String delete() {
        companies.delete(caller.get(), id, null);
        News.good(Texts.get("company.deleted"));
        return anyCompany ? "/admin/companies?faces-redirect=true" : OWN;
    }

    /** After the team was changed: what is shown is older than what is there. */
    public void refresh() {
        revision = companies.get(caller.get(), id).revision();
        company = null;
    }

    public CompanyDetail getCompany() {
        if (company == null && id != null) {
            company = companies.get(caller.get(), id);
        }
        return company;
    }

    /** All that the caller belongs to. */
    public List<CompanyDetail> getOwn() {
        if (own == null) {
            own = companies.own(caller.get());
        }
        return own;
    }

    public boolean isThere() {
        return id != null;
    }

    /** Whether the caller may change the company and its team. */
    public boolean isKeeper() {
        return isThere() && (is(Role.ADMIN) || is(Role.HR) && isOwner());
    }

    public boolean isOwner() {
        return isThere() && getCompany().ownRole() == MemberRole.OWNER;
    }

    public boolean isMember() {
        return isThere() && getCompany().ownRole() != null;
    }

    /** Whether the caller may found one here. */
    public boolean isFounder() {
        return !isThere() && (anyCompany || is(Role.HR));
    }

    private boolean is(Role role) {
        return caller.get() instanceof Caller.Person person && person.is(role);
    }

    public boolean isAnyCompany() {
        return anyCompany;
    }

    public List<String> getSizes() {
        return CompanySize.codes();
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getIndustry() {
        return industry;
    }

    public void setIndustry(String industry) {
        this.industry = industry;
    }

    public String getSize() {
        return size;
    }

    public void setSize(String size) {
        this.size = size;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    /** The sites that may show interviews, one on each line. */
    public String getEmbed() {
        return embed;
    }

    public void setEmbed(String embed) {
        this.embed = embed;
    }

    /** What a site has in its page to show an interview; the secret is each candidate's own. */
    public String getEmbedCode() {
        return Frames.code(secrets.link("SECRET"), name);
    }

    public String getOwnerEmail() {
        return ownerEmail;
    }

    public void setOwnerEmail(String ownerEmail) {
        this.ownerEmail = ownerEmail;
    }
}
