package app.candor.identity.domain;

import app.candor.identity.CandidateCard;
import app.candor.identity.CandidateQuery;
import app.candor.identity.CandidateView;
import app.candor.identity.ExperienceLevel;
import app.candor.identity.RatedSkillView;
import app.candor.identity.UserStatus;
import app.candor.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/** Finds candidates in {@code identity.candidate_search}, which holds only those who want to be found. */
@ApplicationScoped
public class CandidateFinder {
    /** How alike a word must be to be taken for a misspelling: {@code word_similarity} of pg_trgm, 0–1. */
    private static final String ALIKE = "0.4";

    private static final int MOST_WORDS = 8;
    private static final int MOST_SKILLS_OF_A_WORD = 50;
    private static final int MOST_WORDS_ALIKE = 20;
    private static final int SHOWN_UNASKED = 5;

    /**
     * @param score see {@link CandidateRank}
     */
    public record Hit(UUID id, int score) {}

    @PersistenceContext(unitName = "candor")
    EntityManager entityManager;

    /** The words of a text as they are compared; at most eight. */
    public List<String> words(String text) {
        String words = text == null
                ? ""
                : (String) entityManager
                        .createNativeQuery("select identity.words(?1)")
                        .setParameter(1, text.replace("\u0000", ""))
                        .getSingleResult();
        return Stream.of(words.split(" "))
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(MOST_WORDS)
                .toList();
    }

    /**
     * @param words of {@link #words}
     * @param after the last one seen; {@code null} for the start
     * @param alike whether to look for words like these
     * @throws Problem {@code not-found} for a skill that is not there
     */
    @SuppressWarnings("unchecked")
    public List<Hit> find(CandidateQuery query, List<String> words, Hit after, boolean alike, int limit) {
        var rank = new CandidateRank();
        query.skills().forEach(skill -> rank.skill(number(skill.skillId()), skill.level()));
        for (String word : words) {
            if (alike) {
                rank.wordLike(word, wordsLike(word), skillsNamed(word, true));
            } else {
                rank.word(word, skillsNamed(word, false));
            }
        }
        if (query.experienceLevel() != null) {
            rank.experienced();
        }
        // What the index knows is kept away from the row, which the planner does not reckon with.
        set("enable_seqscan", "off");
        Query sql = entityManager
                .createNativeQuery(rank.sql(after != null, limit))
                .setParameter(1, query.status().code());
        if (query.experienceLevel() != null) {
            sql.setParameter(2, query.experienceLevel().code());
        }
        if (after != null) {
            sql.setParameter(3, after.score()).setParameter(4, after.id().toString());
        }
        List<Object[]> rows = sql.getResultList();
        set("enable_seqscan", "on");
        return rows.stream()
                .map(row -> new Hit(UUID.fromString((String) row[0]), ((Number) row[1]).intValue()))
                .toList();
    }

    private void set(String name, String value) {
        entityManager
                .createNativeQuery("select set_config(?1, ?2, true)")
                .setParameter(1, name)
                .setParameter(2, value)
                .getSingleResult();
    }

    @SuppressWarnings("unchecked")
    private int number(UUID skillId) {
        List<Integer> numbers = entityManager
                .createNativeQuery("select number from identity.skill where id = cast(?1 as uuid)")
                .setParameter(1, skillId.toString())
                .getResultList();
        return numbers.stream().findFirst().orElseThrow(() -> Problem.notFound("skill"));
    }

    /** Words of names and headlines that a misspelt word may mean. */
    @SuppressWarnings("unchecked")
    private List<CandidateRank.AlikeWord> wordsLike(String word) {
        set("pg_trgm.word_similarity_threshold", ALIKE);
        List<Object[]> rows = entityManager
                .createNativeQuery("select word, word_similarity(?1, word) from identity.candidate_word"
                        + " where word %> ?1 order by 2 desc, 1 limit " + MOST_WORDS_ALIKE)
                .setParameter(1, word)
                .getResultList();
        return rows.stream()
                .map(row -> new CandidateRank.AlikeWord((String) row[0], ((Number) row[1]).doubleValue()))
                .toList();
    }

    /** Numbers of skills that a word names: by a whole word or its beginning, or by something like it. */
    @SuppressWarnings("unchecked")
    private List<Integer> skillsNamed(String word, boolean alike) {
        String condition = alike
                ? "word_similarity(?1, t.words) >= " + ALIKE
                : "' ' || t.words || ' ' like '% ' || ?1 || '" + (word.length() < 3 ? " %'" : "%'");
        return entityManager
                .createNativeQuery("select distinct s.number from identity.skill_term t"
                        + " join identity.skill s on s.id = t.skill_id where " + condition + " order by 1")
                .setParameter(1, word)
                .setMaxResults(MOST_SKILLS_OF_A_WORD)
                .getResultList();
    }

    /** The candidates behind the hits, in their order, with what the question was about. */
    public List<CandidateCard> cards(List<Hit> hits, CandidateQuery query, List<String> words) {
        Map<UUID, CandidateView> views = views(hits.stream().map(Hit::id).toList());
        Set<UUID> asked = new TreeSet<>();
        query.skills().forEach(skill -> asked.add(skill.skillId()));
        words.forEach(word ->
                asked.addAll(ids(Stream.concat(skillsNamed(word, false).stream(), skillsNamed(word, true).stream())
                        .toList())));
        List<CandidateCard> cards = new ArrayList<>();
        for (Hit hit : hits) {
            CandidateView view = views.get(hit.id());
            if (view != null) {
                List<RatedSkillView> matched = view.skills().stream()
                        .filter(skill -> asked.contains(skill.skillId()))
                        .toList();
                cards.add(new CandidateCard(
                        view.id(),
                        view.fullName(),
                        view.headline(),
                        view.experienceLevel(),
                        view.years(),
                        matched.isEmpty()
                                ? view.skills().stream().limit(SHOWN_UNASKED).toList()
                                : matched,
                        hit.score()));
            }
        }
        return cards;
    }

    @SuppressWarnings("unchecked")
    private List<UUID> ids(List<Integer> numbers) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        List<String> ids = entityManager
                .createNativeQuery("select cast(id as text) from identity.skill where number in ("
                        + String.join(",", numbers.stream().map(String::valueOf).toList()) + ")")
                .getResultList();
        return ids.stream().map(UUID::fromString).toList();
    }

    /** A candidate who can be found and whose account has this status; {@code null} for any. */
    @SuppressWarnings("unchecked")
    public Optional<CandidateView> byId(UUID id, UserStatus status) {
        List<Object> found = entityManager
                .createNativeQuery("select 1 from identity.candidate_search where user_id = cast(?1 as uuid)"
                        + " and (?2 = '' or status = ?2)")
                .setParameter(1, id.toString())
                .setParameter(2, status == null ? "" : status.code())
                .getResultList();
        return found.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(views(List.of(id)).get(id));
    }

    @SuppressWarnings("unchecked")
    private Map<UUID, CandidateView> views(List<UUID> ids) {
        Map<UUID, CandidateView> views = new HashMap<>();
        if (ids.isEmpty()) {
            return views;
        }
        String list = "('" + String.join("','", ids.stream().map(UUID::toString).toList()) + "')";
        Map<UUID, List<RatedSkillView>> skills = new HashMap<>();
        List<Object[]> rated = entityManager
                .createNativeQuery("select cast(c.user_id as text), cast(s.id as text), s.name, c.level"
                        + " from identity.candidate_skill c join identity.skill s on s.id = c.skill_id"
                        + " where c.user_id in " + list + " order by c.level desc, s.name_key")
                .getResultList();
        rated.forEach(row -> skills.computeIfAbsent(UUID.fromString((String) row[0]), id -> new ArrayList<>())
                .add(new RatedSkillView(
                        UUID.fromString((String) row[1]), (String) row[2], ((Number) row[3]).intValue())));
        List<Object[]> people = entityManager
                .createNativeQuery("select cast(u.id as text), u.full_name, p.headline, p.experience_level, p.years,"
                        + " p.summary from identity.app_user u join identity.candidate_profile p on p.user_id = u.id"
                        + " where u.id in " + list)
                .getResultList();
        people.forEach(row -> {
            UUID id = UUID.fromString((String) row[0]);
            int years = ((Number) row[4]).intValue();
            String level = (String) row[3];
            views.put(
                    id,
                    new CandidateView(
                            id,
                            (String) row[1],
                            (String) row[2],
                            level.isEmpty() ? null : ExperienceLevel.valueOf(level.toUpperCase(Locale.ROOT)),
                            years < 0 ? null : years,
                            (String) row[5],
                            skills.getOrDefault(id, List.of())));
        });
        return views;
    }
}
