package app.candor.identity.domain;

import app.candor.identity.SkillDraft;
import app.candor.identity.event.SkillActivated;
import app.candor.identity.event.SkillCreated;
import app.candor.identity.event.SkillDeactivated;
import app.candor.identity.event.SkillDeleted;
import app.candor.identity.event.SkillUpdated;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Something that candidates can say they are good at, under one name and its aliases. */
@Entity
@Table(schema = "identity", name = "skill")
public class Skill extends AggregateRoot {
    static final int MOST_ALIASES = 20;

    @Id
    private UUID id;

    @Column(name = "category_id")
    private UUID categoryId;

    private String name;

    @Column(name = "name_key")
    private String nameKey;

    private String aliases;

    private boolean active;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private long version;

    protected Skill() {}

    /**
     * A skill that candidates may choose at once.
     *
     * @throws Problem {@code invalid} with everything that is wrong
     */
    public static Skill created(SkillDraft draft, Instant now) {
        var skill = new Skill();
        skill.id = Ids.next();
        skill.take(draft);
        skill.active = true;
        skill.createdAt = now;
        skill.updatedAt = now;
        skill.happened(new SkillCreated(skill.id, skill.categoryId, skill.name));
        return skill;
    }

    public UUID id() {
        return id;
    }

    public UUID categoryId() {
        return categoryId;
    }

    public String name() {
        return name;
    }

    public List<String> aliases() {
        return aliases.isEmpty() ? List.of() : List.of(aliases.split("\\" + Terms.SEPARATOR));
    }

    public boolean active() {
        return active;
    }

    public long revision() {
        return version;
    }

    /** Everything it is called by its key, the name first. */
    public Map<String, String> terms() {
        return terms(name, aliases());
    }

    private static Map<String, String> terms(String name, List<String> aliases) {
        Map<String, String> terms = new LinkedHashMap<>();
        terms.put(Terms.key(name), name);
        aliases.forEach(alias -> terms.putIfAbsent(Terms.key(alias), alias));
        return terms;
    }

    /**
     * What it is now called and where it stands; the same again changes nothing.
     *
     * @throws Problem {@code invalid} with everything that is wrong
     */
    public void change(SkillDraft draft, Instant now) {
        List<Object> before = description();
        take(draft);
        if (!before.equals(description())) {
            updatedAt = now;
            happened(new SkillUpdated(id, categoryId, name));
        }
    }

    private List<Object> description() {
        return List.of(categoryId, name, aliases);
    }

    /** Offers it to candidates again; twice is harmless. */
    public void activate(Instant now) {
        if (!active) {
            active = true;
            updatedAt = now;
            happened(new SkillActivated(id));
        }
    }

    /** Offers it no more, without taking it from anybody; twice is harmless. */
    public void deactivate(Instant now) {
        if (active) {
            active = false;
            updatedAt = now;
            happened(new SkillDeactivated(id));
        }
    }

    /** Says that it goes; whoever keeps it takes it away. */
    public void delete() {
        happened(new SkillDeleted(id));
    }

    private void take(SkillDraft draft) {
        List<Problem.Violation> violations = new ArrayList<>();
        if (draft.categoryId() == null) {
            violations.add(new Problem.Violation("categoryId", "Choose a category."));
        }
        String wanted = Terms.checked("name", draft.name(), violations);
        List<String> given = draft.aliases() == null ? List.of() : draft.aliases();
        List<String> wantedAliases = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            if (!Terms.tidy(given.get(i)).isEmpty()) {
                wantedAliases.add(Terms.checked("aliases[" + i + "]", given.get(i), violations));
            }
        }
        Map<String, String> terms = terms(wanted, wantedAliases);
        if (terms.size() - 1 > MOST_ALIASES) {
            violations.add(new Problem.Violation("aliases", "A skill has up to " + MOST_ALIASES + " aliases."));
        }
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        categoryId = draft.categoryId();
        name = wanted;
        nameKey = Terms.key(wanted);
        aliases = String.join(Terms.SEPARATOR, terms.values().stream().skip(1).toList());
    }
}
