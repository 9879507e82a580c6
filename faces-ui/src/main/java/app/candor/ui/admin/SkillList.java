package app.candor.ui.admin;

import app.candor.identity.SkillCategoryView;
import app.candor.identity.SkillFilter;
import app.candor.identity.SkillTaxonomy;
import app.candor.identity.SkillView;
import app.candor.shared.CurrentCaller;
import app.candor.shared.Page;
import app.candor.shared.PageRequest;
import app.candor.ui.shell.AddressedList;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;

/** The skills that candidates can have, and the categories that they stand in. */
@Named
@RequestScoped
public class SkillList extends AddressedList<SkillView> {
    private static final String ACTIVE = "active";
    private static final String INACTIVE = "inactive";

    @Inject
    CurrentCaller caller;

    @Inject
    SkillTaxonomy taxonomy;

    private UUID category;
    private List<SkillCategoryView> categories;

    @Override
    protected Page<SkillView> find(PageRequest slice) {
        return taxonomy.list(caller.get(), new SkillFilter(getText(), category, active(getStatus())), slice);
    }

    private static Boolean active(String status) {
        return ACTIVE.equals(status) || INACTIVE.equals(status) ? Boolean.valueOf(ACTIVE.equals(status)) : null;
    }

    @Override
    public boolean isFiltered() {
        return super.isFiltered() || category != null;
    }

    public List<SkillCategoryView> getCategories() {
        if (categories == null) {
            categories = taxonomy.categories(caller.get());
        }
        return categories;
    }

    public List<String> getStatuses() {
        return List.of(ACTIVE, INACTIVE);
    }

    public String statusOf(SkillView skill) {
        return skill.active() ? ACTIVE : INACTIVE;
    }

    public String aliasesOf(SkillView skill) {
        return String.join(", ", skill.aliases());
    }

    public UUID getCategory() {
        return category;
    }

    public void setCategory(UUID category) {
        this.category = category;
    }
}
