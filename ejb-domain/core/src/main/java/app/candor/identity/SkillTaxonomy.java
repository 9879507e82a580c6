package app.candor.identity;

import app.candor.identity.domain.Skill;
import app.candor.identity.domain.SkillCategory;
import app.candor.identity.domain.SkillNames;
import app.candor.identity.domain.Taxonomy;
import app.candor.shared.AggregateRoot;
import app.candor.shared.Caller;
import app.candor.shared.EventPublisher;
import app.candor.shared.Page;
import app.candor.shared.PageRequest;
import app.candor.shared.Problem;
import app.candor.shared.Role;
import app.candor.shared.Seen;
import app.candor.shared.audit.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** The skills that candidates can have. Everybody who has signed in reads them, administrators change them. */
@ApplicationScoped
@Transactional
public class SkillTaxonomy {
    /** So that all of them fit one list. */
    public static final int MOST_CATEGORIES = 200;

    private static final String SKILL = "skill";
    private static final String CATEGORY = "category";
    private static final int SUGGESTIONS = 10;

    @Inject
    Taxonomy taxonomy;

    @Inject
    SkillNames names;

    @Inject
    EventPublisher publisher;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    /** All of them, by name; at most {@link #MOST_CATEGORIES}. */
    public List<SkillCategoryView> categories(Caller caller) {
        requirePerson(caller);
        Map<UUID, Long> sizes = taxonomy.sizes();
        return taxonomy.categories().stream()
                .map(category -> view(category, sizes.getOrDefault(category.id(), 0L)))
                .toList();
    }

    /**
     * @throws Problem {@code not-found}
     */
    public SkillCategoryView category(Caller caller, UUID id) {
        requirePerson(caller);
        return view(existingCategory(id));
    }

    /**
     * @param name 1–100 characters, unlike any other category's whatever the case
     * @throws Problem {@code invalid}, {@code category-name-taken}, {@code too-many-categories}
     */
    public SkillCategoryView createCategory(Caller caller, String name) {
        caller.requireRole(Role.ADMIN);
        SkillCategory category = SkillCategory.created(name, clock.instant());
        taxonomy.lock();
        requireFree(name, category.id());
        if (taxonomy.categories().size() >= MOST_CATEGORIES) {
            throw Problem.conflict(
                    "too-many-categories", "There are " + MOST_CATEGORIES + " categories already, which is the most.");
        }
        taxonomy.add(category);
        tell(caller, category, "skill-category.created", category.id(), category.name());
        return view(category);
    }

    /**
     * @param revision what the caller saw
     * @throws Problem {@code invalid}, {@code category-name-taken}, {@code revision-required}, {@code stale-revision}
     */
    public SkillCategoryView renameCategory(Caller caller, UUID id, String name, Long revision) {
        caller.requireRole(Role.ADMIN);
        taxonomy.lock();
        SkillCategory category = existingCategory(id);
        Seen.required(revision, category.revision());
        requireFree(name, id);
        category.rename(name, clock.instant());
        tell(caller, category, "skill-category.updated", id, category.name());
        return view(category);
    }

    /**
     * @param revision what the caller saw; {@code null} skips the check
     * @throws Problem {@code category-in-use} while it holds skills, {@code stale-revision}
     */
    public void deleteCategory(Caller caller, UUID id, Long revision) {
        caller.requireRole(Role.ADMIN);
        taxonomy.lock();
        SkillCategory category = existingCategory(id);
        Seen.ifSaid(revision, category.revision());
        if (taxonomy.sizes().containsKey(id)) {
            throw Problem.conflict(
                    "category-in-use", "This category still holds skills. Move them to another category first.");
        }
        category.delete();
        tell(caller, category, "skill-category.deleted", id, category.name());
        taxonomy.remove(category);
    }

    /** By name. */
    public Page<SkillView> list(Caller caller, SkillFilter filter, PageRequest page) {
        requirePerson(caller);
        return Page.of(views(taxonomy.list(filter, page)), page.limit(), SkillView::id);
    }

    /** Up to ten active skills that somebody who types this may mean, the likeliest first; none for a blank text. */
    public List<SkillView> suggest(Caller caller, String text) {
        requirePerson(caller);
        return text == null || text.isBlank() ? List.of() : views(taxonomy.suggest(text, SUGGESTIONS));
    }

    /**
     * @throws Problem {@code not-found}
     */
    public SkillView get(Caller caller, UUID id) {
        requirePerson(caller);
        return view(taxonomy.skill(id).orElseThrow(() -> Problem.notFound(SKILL)));
    }

    /**
     * @throws Problem {@code invalid}, {@code skill-name-taken}, or {@code not-found} for the category
     */
    public SkillView create(Caller caller, SkillDraft draft) {
        caller.requireRole(Role.ADMIN);
        Skill skill = Skill.created(draft, clock.instant());
        taxonomy.lock();
        existingCategory(skill.categoryId());
        names.requireFree(skill);
        taxonomy.add(skill);
        tell(caller, skill, "skill.created", skill.id(), skill.name());
        names.note(List.of(skill));
        return view(skill);
    }

    /**
     * @param revision what the caller saw
     * @throws Problem {@code invalid}, {@code skill-name-taken}, {@code not-found}, {@code revision-required},
     *     {@code stale-revision}
     */
    public SkillView change(Caller caller, UUID id, SkillDraft draft, Long revision) {
        return change(caller, id, "skill.updated", (skill, now) -> {
            Seen.required(revision, skill.revision());
            skill.change(draft, now);
            existingCategory(skill.categoryId());
        });
    }

    /**
     * Offers it to candidates again; twice is harmless.
     *
     * @param revision what the caller saw; {@code null} skips the check
     */
    public SkillView activate(Caller caller, UUID id, Long revision) {
        return change(caller, id, "skill.activated", (skill, now) -> {
            Seen.ifSaid(revision, skill.revision());
            skill.activate(now);
        });
    }

    /**
     * Offers it to candidates no more; those who have it keep it. Twice is harmless.
     *
     * @param revision what the caller saw; {@code null} skips the check
     */
    public SkillView deactivate(Caller caller, UUID id, Long revision) {
        return change(caller, id, "skill.deactivated", (skill, now) -> {
            Seen.ifSaid(revision, skill.revision());
            skill.deactivate(now);
        });
    }

    /**
     * @param revision what the caller saw; {@code null} skips the check
     * @throws Problem {@code skill-in-use} while candidates have it, {@code stale-revision}
     */
    public void delete(Caller caller, UUID id, Long revision) {
        caller.requireRole(Role.ADMIN);
        taxonomy.lock();
        Skill skill = taxonomy.lockSkill(id).orElseThrow(() -> Problem.notFound(SKILL));
        Seen.ifSaid(revision, skill.revision());
        if (taxonomy.usedByCandidates(id)) {
            throw Problem.conflict(
                    "skill-in-use",
                    "Candidates have this skill. Deactivate it instead: they keep it, and nobody else can choose it.");
        }
        skill.delete();
        tell(caller, skill, "skill.deleted", id, skill.name());
        taxonomy.remove(skill);
    }

    private SkillView change(Caller caller, UUID id, String action, BiConsumer<Skill, Instant> verb) {
        caller.requireRole(Role.ADMIN);
        taxonomy.lock();
        Skill skill = taxonomy.lockSkill(id).orElseThrow(() -> Problem.notFound(SKILL));
        verb.accept(skill, clock.instant());
        tell(caller, skill, action, id, skill.name());
        names.requireFree(skill);
        names.note(List.of(skill));
        return view(skill);
    }

    private void tell(Caller caller, AggregateRoot changed, String action, UUID id, String name) {
        if (changed.changes() > 0) {
            publisher.publish(changed);
            auditLog.record(caller, action, id.toString(), name);
        }
    }

    private void requireFree(String name, UUID categoryId) {
        if (taxonomy.categoryNamed(name, categoryId)) {
            throw Problem.conflict("category-name-taken", "There is a category of this name already.");
        }
    }

    private SkillCategory existingCategory(UUID id) {
        return taxonomy.category(id).orElseThrow(() -> Problem.notFound(CATEGORY));
    }

    private static void requirePerson(Caller caller) {
        if (!(caller instanceof Caller.Person)) {
            throw Problem.forbidden("Only a person who has signed in sees the skills.");
        }
    }

    private SkillCategoryView view(SkillCategory category) {
        return view(category, taxonomy.sizes().getOrDefault(category.id(), 0L));
    }

    private static SkillCategoryView view(SkillCategory category, long skills) {
        return new SkillCategoryView(category.id(), category.name(), skills, category.revision());
    }

    private SkillView view(Skill skill) {
        return views(List.of(skill)).get(0);
    }

    private List<SkillView> views(List<Skill> skills) {
        Map<UUID, String> categories =
                taxonomy.categories().stream().collect(Collectors.toMap(SkillCategory::id, SkillCategory::name));
        return skills.stream()
                .map(skill -> new SkillView(
                        skill.id(),
                        skill.name(),
                        skill.aliases(),
                        skill.categoryId(),
                        categories.get(skill.categoryId()),
                        skill.active(),
                        skill.revision()))
                .toList();
    }
}
