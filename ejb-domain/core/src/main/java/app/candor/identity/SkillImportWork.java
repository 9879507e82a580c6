package app.candor.identity;

import app.candor.identity.domain.Skill;
import app.candor.identity.domain.SkillCategory;
import app.candor.identity.domain.SkillImportErrors;
import app.candor.identity.domain.SkillLine;
import app.candor.identity.domain.SkillNames;
import app.candor.identity.domain.Taxonomy;
import app.candor.identity.domain.Terms;
import app.candor.shared.EventPublisher;
import app.candor.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Compares the lines of an import with the taxonomy, first all of them against all names, then one by one. */
@ApplicationScoped
class SkillImportWork {
    /** Skills in memory at a time: each event writes what has changed, and looks at everything that is there for it. */
    private static final int BATCH = 25;

    @Inject
    Taxonomy taxonomy;

    @Inject
    SkillNames names;

    @Inject
    EventPublisher publisher;

    @Inject
    Clock clock;

    /**
     * In the caller's transaction, with the taxonomy locked.
     *
     * @throws Problem {@code import-refused} before anything is changed
     */
    SkillImportResult apply(List<SkillLine> lines) {
        Map<String, UUID> byName = taxonomy.idsByName();
        refuseConflicts(lines, byName);
        Instant now = clock.instant();
        Map<String, UUID> categories = new HashMap<>();
        taxonomy.categories().forEach(category -> categories.put(Terms.key(category.name()), category.id()));
        int known = categories.size();
        lines.forEach(line -> categories.computeIfAbsent(Terms.key(line.category()), key -> add(line, now)));
        if (categories.size() > SkillTaxonomy.MOST_CATEGORIES) {
            throw Problem.conflict(
                    "too-many-categories",
                    "Nothing was imported: there would be more than " + SkillTaxonomy.MOST_CATEGORIES + " categories.");
        }
        var count = new Count();
        // Names are given up before any is taken: two skills may swap an alias.
        List<UUID> named = lines.stream()
                .filter(line -> line.aliases() != null)
                .map(line -> byName.get(Terms.key(line.name())))
                .filter(id -> id != null)
                .toList();
        names.forget(named);
        for (int from = 0; from < lines.size(); from += BATCH) {
            List<Skill> batch = new ArrayList<>();
            for (SkillLine line : lines.subList(from, Math.min(from + BATCH, lines.size()))) {
                UUID category = categories.get(Terms.key(line.category()));
                UUID id = byName.get(Terms.key(line.name()));
                batch.add(id == null ? create(line, category, now, count) : change(id, line, category, now, count));
            }
            names.note(batch);
            taxonomy.letGo();
        }
        return new SkillImportResult(count.created, count.updated, count.unchanged, categories.size() - known);
    }

    private static final class Count {
        int created;
        int updated;
        int unchanged;
    }

    private UUID add(SkillLine line, Instant now) {
        SkillCategory category = SkillCategory.created(line.category(), now);
        taxonomy.add(category);
        publisher.publish(category);
        return category.id();
    }

    private Skill create(SkillLine line, UUID category, Instant now, Count count) {
        Skill skill = Skill.created(new SkillDraft(category, line.name(), line.aliases()), now);
        if (Boolean.FALSE.equals(line.active())) {
            skill.deactivate(now);
        }
        taxonomy.add(skill);
        publisher.publish(skill);
        count.created++;
        return skill;
    }

    private Skill change(UUID id, SkillLine line, UUID category, Instant now, Count count) {
        Skill skill = taxonomy.skill(id).orElseThrow();
        int before = skill.changes();
        skill.change(
                new SkillDraft(category, line.name(), line.aliases() == null ? skill.aliases() : line.aliases()), now);
        if (line.active() != null && line.active()) {
            skill.activate(now);
        } else if (line.active() != null) {
            skill.deactivate(now);
        }
        publisher.publish(skill);
        if (skill.changes() == before) {
            count.unchanged++;
        } else {
            count.updated++;
        }
        return skill;
    }

    /** Whether every name and alias would mean one skill in the end. */
    private void refuseConflicts(List<SkillLine> lines, Map<String, UUID> byName) {
        Map<String, SkillNames.Owner> owners = names.owners();
        Set<UUID> inFile = new HashSet<>();
        lines.stream()
                .filter(line -> line.aliases() != null)
                .map(line -> byName.get(Terms.key(line.name())))
                .forEach(inFile::add);
        Map<String, SkillLine> taken = new HashMap<>();
        var errors = new SkillImportErrors();
        for (SkillLine line : lines) {
            UUID own = byName.get(Terms.key(line.name()));
            Map<String, String> terms = new HashMap<>();
            terms.put(Terms.key(line.name()), line.name());
            if (line.aliases() != null) {
                line.aliases().forEach(alias -> terms.putIfAbsent(Terms.key(alias), alias));
            }
            terms.forEach((key, term) -> {
                SkillLine other = taken.putIfAbsent(key, line);
                SkillNames.Owner owner = owners.get(key);
                if (other != null) {
                    errors.add(
                            line.line(),
                            new Problem.Violation("name", "“" + term + "” is in line " + other.line() + " already."));
                } else if (owner != null && !owner.skill().equals(own) && !inFile.contains(owner.skill())) {
                    errors.add(line.line(), new Problem.Violation("name", SkillNames.taken(term, owner.name())));
                }
            });
        }
        errors.refuse();
    }
}
