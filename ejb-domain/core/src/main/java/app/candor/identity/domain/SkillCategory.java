package app.candor.identity.domain;

import app.candor.identity.event.SkillCategoryCreated;
import app.candor.identity.event.SkillCategoryDeleted;
import app.candor.identity.event.SkillCategoryUpdated;
import app.candor.shared.AggregateRoot;
import app.candor.shared.Ids;
import app.candor.shared.Problem;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A shelf of the taxonomy, such as “Programming languages”. */
@Entity
@Table(schema = "identity", name = "skill_category")
public class SkillCategory extends AggregateRoot {
    @Id
    private UUID id;

    private String name;

    @Column(name = "name_key")
    private String nameKey;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private long version;

    protected SkillCategory() {}

    /**
     * @throws Problem {@code invalid} for a name that is none
     */
    public static SkillCategory created(String name, Instant now) {
        var category = new SkillCategory();
        category.id = Ids.next();
        category.call(name);
        category.createdAt = now;
        category.updatedAt = now;
        category.happened(new SkillCategoryCreated(category.id, category.name));
        return category;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public long revision() {
        return version;
    }

    /**
     * The same name again changes nothing.
     *
     * @throws Problem {@code invalid} for a name that is none
     */
    public void rename(String wanted, Instant now) {
        String before = name;
        call(wanted);
        if (!name.equals(before)) {
            updatedAt = now;
            happened(new SkillCategoryUpdated(id, name));
        }
    }

    /** Says that it goes; whoever keeps it takes it away. */
    public void delete() {
        happened(new SkillCategoryDeleted(id));
    }

    private void call(String wanted) {
        List<Problem.Violation> violations = new ArrayList<>();
        String checked = Terms.checked("name", wanted, violations);
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        name = checked;
        nameKey = Terms.key(checked);
    }
}
