package app.candor.ui.admin;

import app.candor.identity.SkillCategoryView;
import app.candor.identity.SkillTaxonomy;
import app.candor.shared.CurrentCaller;
import app.candor.ui.shell.News;
import app.candor.ui.shell.Texts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;

/** One category of the taxonomy. Without an id it is made here. */
@Named
@ViewScoped
public class SkillCategoryPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String LIST = "/admin/skills?faces-redirect=true";

    @Inject
    CurrentCaller caller;

    @Inject
    SkillTaxonomy taxonomy;

    private UUID id;
    private String title;
    private String name;
    private long revision;

    public void load() {
        if (id != null) {
            show(taxonomy.category(caller.get(), id));
        }
    }

    private void show(SkillCategoryView category) {
        title = category.name();
        name = category.name();
        revision = category.revision();
    }

    public String create() {
        taxonomy.createCategory(caller.get(), name);
        News.good(Texts.get("skill-category.created"));
        return LIST;
    }

    public void save() {
        show(taxonomy.renameCategory(caller.get(), id, name, revision));
        News.good(Texts.get("account.saved"));
    }

    public String delete() {
        taxonomy.deleteCategory(caller.get(), id, revision);
        News.good(Texts.get("skill-category.deleted"));
        return LIST;
    }

    public boolean isThere() {
        return id != null;
    }

    /** The name as it is kept. */
    public String getTitle() {
        return title;
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
}
