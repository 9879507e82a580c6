package app.candor.identity.domain;

import app.candor.identity.SkillFilter;
import app.candor.shared.PageRequest;
import app.candor.shared.jpa.Like;
import app.candor.shared.jpa.NamedLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Where skills and their categories are kept. */
@ApplicationScoped
public class Taxonomy {
    /** How alike two names must be to be found for each other: trigrams in common to all, 0–1. */
    private static final double ALIKE = 0.4;

    @PersistenceContext(unitName = "candor")
    EntityManager entityManager;

    /** Lets one at a time change the taxonomy, until the end of the transaction: names are compared with all others. */
    public void lock() {
        NamedLock.take(entityManager, "identity.taxonomy");
    }

    public void add(SkillCategory category) {
        entityManager.persist(category);
    }

    public void add(Skill skill) {
        entityManager.persist(skill);
    }

    public void remove(SkillCategory category) {
        entityManager.remove(category);
    }

    public void remove(Skill skill) {
        entityManager.remove(skill);
    }

    public Optional<SkillCategory> category(UUID id) {
        return Optional.ofNullable(entityManager.find(SkillCategory.class, id));
    }

    public Optional<Skill> skill(UUID id) {
        return Optional.ofNullable(entityManager.find(Skill.class, id));
    }

    public Optional<Skill> lockSkill(UUID id) {
        return Optional.ofNullable(entityManager.find(Skill.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** To rely on it: nobody removes it before the end of the transaction. */
    public Optional<Skill> holdSkill(UUID id) {
        return Optional.ofNullable(entityManager.find(Skill.class, id, LockModeType.PESSIMISTIC_READ));
    }

    public List<SkillCategory> categories() {
        return entityManager
                .createQuery("select c from SkillCategory c order by c.nameKey", SkillCategory.class)
                .getResultList();
    }

    public List<Skill> skills(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery("select s from Skill s where s.id in :ids", Skill.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** How many skills each category holds; those without any are left out. */
    public Map<UUID, Long> sizes() {
        return entityManager
                .createQuery("select s.categoryId, count(s) from Skill s group by s.categoryId", Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1]));
    }

    public boolean usedByCandidates(UUID skillId) {
        return (Boolean) entityManager
                .createNativeQuery(
                        "select exists (select 1 from identity.candidate_skill where skill_id = cast(?1 as uuid))")
                .setParameter(1, skillId.toString())
                .getSingleResult();
    }

    /** A category of this name other than the given one. */
    public boolean categoryNamed(String name, UUID otherThan) {
        return !entityManager
                .createQuery("select c.id from SkillCategory c where c.nameKey = :key and c.id <> :id", UUID.class)
                .setParameter("key", Terms.key(name))
                .setParameter("id", otherThan)
                .getResultList()
                .isEmpty();
    }

    /** Every skill's id by the key of its name. */
    public Map<String, UUID> idsByName() {
        return entityManager
                .createQuery("select s.nameKey, s.id from Skill s", Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (UUID) row[1]));
    }

    /** Every skill as a line of {@link SkillLine#COLUMNS}, by category and name. */
    public List<List<String>> lines() {
        return entityManager
                .createQuery(
                        "select c.name, s.name, s.aliases, s.active from Skill s, SkillCategory c"
                                + " where s.categoryId = c.id order by c.nameKey, s.nameKey",
                        Object[].class)
                .getResultStream()
                .map(row -> Arrays.stream(row).map(String::valueOf).toList())
                .toList();
    }

    /** Writes everything and forgets it, so that a long piece of work does not slow down by what it has done. */
    public void letGo() {
        entityManager.flush();
        entityManager.clear();
    }

    /** One more than the page takes, by name. */
    public List<Skill> list(SkillFilter filter, PageRequest page) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        Map<Integer, Object> parameters = new HashMap<>();
        if (filter.categoryId() != null) {
            conditions.add("s.category_id = cast(?1 as uuid)");
            parameters.put(1, filter.categoryId().toString());
        }
        if (filter.active() != null) {
            conditions.add("s.active = ?2");
            parameters.put(2, filter.active());
        }
        if (filter.text() != null && !filter.text().isBlank()) {
            conditions.add("s.id in (select t.skill_id from identity.skill_term t where t.term_key like ?3 escape '!'"
                    + " or similarity(t.term_key, ?4) >= " + ALIKE + ")");
            parameters.put(3, Like.containing(Terms.key(filter.text())));
            parameters.put(4, Terms.key(filter.text()));
        }
        if (page.after() != null) {
            conditions.add("(s.name_key, s.id) > (select a.name_key, a.id from identity.skill a"
                    + " where a.id = cast(?5 as uuid))");
            parameters.put(5, page.after().toString());
        }
        return skills(
                "select s.* from identity.skill s where " + String.join(" and ", conditions)
                        + " order by s.name_key, s.id",
                parameters,
                page.limit() + 1);
    }

    /** What somebody who types this most likely means, best first: the very name, its beginning, a part, something alike. */
    public List<Skill> suggest(String text, int limit) {
        String key = Terms.key(text);
        return skills(
                "select s.* from identity.skill s join (select t.skill_id, min(case when t.term_key = ?1 then 0"
                        + " when t.term_key like ?2 escape '!' then 1 when t.term_key like ?3 escape '!' then 2 else 3 end)"
                        + " as place, max(similarity(t.term_key, ?1)) as likeness from identity.skill_term t"
                        + " where t.term_key like ?3 escape '!' or similarity(t.term_key, ?1) >= " + ALIKE
                        + " group by t.skill_id) found on found.skill_id = s.id where s.active"
                        + " order by found.place, found.likeness desc, s.name_key",
                Map.of(1, key, 2, Like.containing(key).substring(1), 3, Like.containing(key)),
                limit);
    }

    @SuppressWarnings("unchecked")
    private List<Skill> skills(String query, Map<Integer, Object> parameters, int limit) {
        var typed = entityManager.createNativeQuery(query, Skill.class);
        parameters.forEach(typed::setParameter);
        return typed.setMaxResults(limit).getResultList();
    }
}
