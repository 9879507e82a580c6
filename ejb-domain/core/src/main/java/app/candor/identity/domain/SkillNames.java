package app.candor.identity.domain;

import app.candor.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Which skill each name and alias means. */
@ApplicationScoped
public class SkillNames {
    /** Whose a name or alias is. */
    public record Owner(UUID skill, String name) {}

    @PersistenceContext(unitName = "candor")
    EntityManager entityManager;

    /** Everybody's by their keys. */
    @SuppressWarnings("unchecked")
    public Map<String, Owner> owners() {
        List<Object[]> rows = entityManager
                .createNativeQuery("select t.term_key, cast(t.skill_id as text), s.name from identity.skill_term t"
                        + " join identity.skill s on s.id = t.skill_id")
                .getResultList();
        Map<String, Owner> owners = new HashMap<>();
        rows.forEach(row -> owners.put((String) row[0], new Owner(UUID.fromString((String) row[1]), (String) row[2])));
        return owners;
    }

    /**
     * @throws Problem {@code skill-name-taken} when the skill's name or an alias is another skill's
     */
    @SuppressWarnings("unchecked")
    public void requireFree(Skill skill) {
        entityManager
                .createNativeQuery("select t.term, s.name from identity.skill_term t"
                        + " join identity.skill s on s.id = t.skill_id where t.skill_id <> cast(?1 as uuid)"
                        + " and t.term_key in (select jsonb_array_elements_text(cast(?2 as jsonb)))"
                        + " order by t.position limit 1")
                .setParameter(1, skill.id().toString())
                .setParameter(
                        2,
                        Json.createArrayBuilder(skill.terms().keySet()).build().toString())
                .getResultStream()
                .findFirst()
                .ifPresent(row -> {
                    Object[] taken = (Object[]) row;
                    throw Problem.conflict("skill-name-taken", taken((String) taken[0], (String) taken[1]));
                });
    }

    /** What to say of a term that is another skill's. */
    public static String taken(String term, String skill) {
        return term.equals(skill)
                ? "There is a skill named “" + skill + "” already."
                : "“" + term + "” already means the skill “" + skill + "”.";
    }

    /** Keeps what the skills, which must be in the database, are called now. */
    public void note(Collection<Skill> skills) {
        JsonArrayBuilder terms = Json.createArrayBuilder();
        for (Skill skill : skills) {
            int position = 0;
            for (Map.Entry<String, String> term : skill.terms().entrySet()) {
                terms.add(Json.createObjectBuilder()
                        .add("key", term.getKey())
                        .add("term", term.getValue())
                        .add("skill", skill.id().toString())
                        .add("position", position++));
            }
        }
        String all = terms.build().toString();
        forget(skills.stream().map(Skill::id).toList());
        entityManager
                .createNativeQuery("insert into identity.skill_term (term_key, term, skill_id, position)"
                        + " select key, term, skill, position from jsonb_to_recordset(cast(?1 as jsonb))"
                        + " as wanted (key text, term text, skill uuid, position smallint)")
                .setParameter(1, all)
                .executeUpdate();
    }

    /** Frees the names of these skills. */
    public void forget(Collection<UUID> skillIds) {
        JsonArrayBuilder ids = Json.createArrayBuilder();
        skillIds.forEach(id -> ids.add(id.toString()));
        entityManager
                .createNativeQuery("delete from identity.skill_term where skill_id in"
                        + " (select cast(id as uuid) from jsonb_array_elements_text(cast(?1 as jsonb)) id)")
                .setParameter(1, ids.build().toString())
                .executeUpdate();
    }
}
