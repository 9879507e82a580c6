package app.candor.ui.admin;

import app.candor.identity.SkillCategoryView;
import app.candor.identity.SkillDraft;
import app.candor.identity.SkillTaxonomy;
import app.candor.identity.SkillView;
import app.candor.shared.CurrentCaller;
import app.candor.ui.shell.News;
import app.candor.ui.shell.Texts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/** One skill of the taxonomy. Without an id it is made here. */
@Named
@ViewScoped
public class SkillPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    CurrentCaller caller;

    @Inject
    SkillTaxonomy taxonomy;

    private UUID id;
    private String title;
    private String name;
    private String aliases;
    private UUID category;
    private boolean active;
    private long revision;
    private transient List<SkillCategoryView> categories;

    public void load() {
        if (id != null) {
            show(taxonomy.get(caller.get(), id));
        }
    }

    private void show(SkillView skill) {
        name = skill.name();
        aliases = String.join("\n", skill.aliases());
        category = skill.categoryId();
        showState(skill);
    }

    /** What is typed into the fields stays. */
    private void showState(SkillView skill) {
        title = skill.name();
        active = skill.active();
        revision = skill.revision();
    }

    public String create() {
        SkillView made = taxonomy.create(caller.get(), draft());
        News.good(Texts.get("skill.created"));
        return "/admin/skill?faces-redirect=true&id=" + made.id();
    }

    public void save() {
        show(taxonomy.change(caller.get(), id, draft(), revision));
        News.good(Texts.get("account.saved"));
    }

    private SkillDraft draft() {
        return new SkillDraft(
                category, name, aliases == null ? List.of() : aliases.lines().toList());
    }

    public void activate() {
        showState(taxonomy.activate(caller.get(), id, revision));
        News.good(Texts.get("skill.activated"));
    }

    public void deactivate() {
        showState(taxonomy.deactivate(caller.get(), id, revision));
        News.good(Texts.get("skill.deactivated"));
    }

    public String delete() {
        taxonomy.delete(caller.get(), id, revision);
        News.good(Texts.get("skill.deleted"));
        return "/admin/skills?faces-redirect=true";
    }

    public List<SkillCategoryView> getCategories() {
        if (categories == null) {
            categories = taxonomy.categories(caller.get());
        }
        return categories;
    }

    public boolean isThere() {
        return id != null;
    }

    /** The name as it is kept. */
    public String getTitle() {
        return title;
    }

    public boolean isActive() {
        return active;
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

    /** One on each line. */
    public String getAliases() {
        return aliases;
    }

    public void setAliases(String aliases) {
        this.aliases = aliases;
    }

    public UUID getCategory() {
        return category;
    }

    public void setCategory(UUID category) {
        this.category = category;
    }
}
