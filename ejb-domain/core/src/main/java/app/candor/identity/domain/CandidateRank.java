package app.candor.identity.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which candidates match and in which order, as SQL over {@code identity.candidate_search}.
 *
 * <p>The score is the sum of two parts. Skills: 20 × the average of the candidate's levels in the skills asked for (20–100;
 * 0 when none is asked for). Text: the average over its words of 100 for a word of the name, the headline or a skill and 50
 * for one that only the summary has; when nobody has every word, words
 * alike count up to 50, and 10 where only the summary has one (0 without text). Of equal
 * scores the newer account comes first.
 */
final class CandidateRank {
    private record SkillLevel(int number, int level) {}

    /**
     * @param similarity {@code word_similarity} of pg_trgm to the word that was asked for, 0–1
     */
    record AlikeWord(String word, double similarity) {}

    private final List<String> conditions = new ArrayList<>(List.of("status = ?1"));
    private final List<String> lexemes = new ArrayList<>();
    private final List<String> levels = new ArrayList<>();
    private final List<SkillLevel> skills = new ArrayList<>();
    private final List<String> words = new ArrayList<>();

    /** Only candidates of this skill at this level or above. */
    void skill(int number, int level) {
        skills.add(new SkillLevel(number, level));
        lexemes.add("'#" + number + "." + level + "'");
        levels.add("cast(levels ->> '" + number + "' as integer)");
    }

    /**
     * Only candidates with this word, or its beginning, in the text or in the name of a skill.
     *
     * @param word letters and digits only
     * @param skills the numbers of skills that the word names
     */
    void word(String word, List<Integer> skills) {
        String start = word.length() < 3 ? "" : ":*";
        lexemes.add("('" + word + "'" + start + claimed(skills) + ")");
        words.add("case when " + claims(skills) + " or ' ' || title || ' ' like '% " + word
                + (start.isEmpty() ? " %" : "%") + "' then 100 else 50 end");
    }

    /**
     * Only candidates with this word, with one of those that it may mean, or with a skill of a name like it.
     *
     * @param word letters and digits only
     * @param alike words of names and headlines, the most alike first
     * @param skills the numbers of skills that it may mean
     */
    void wordLike(String word, List<AlikeWord> alike, List<Integer> skills) {
        String others = alike.stream().map(one -> " | '" + one.word() + "'").collect(Collectors.joining());
        lexemes.add("('" + word + "'" + others + claimed(skills) + ")");
        words.add(alike.stream()
                .map(one -> " when ' ' || title || ' ' like '% " + one.word() + " %' then "
                        + Math.round(50 * one.similarity()))
                .collect(Collectors.joining("", "case when " + claims(skills) + " then 50", " else 10 end")));
    }

    /** Candidates of this level of experience only; parameter 2. */
    void experienced() {
        conditions.add("experience_level = ?2");
    }

    private static String claimed(List<Integer> skills) {
        return skills.stream().map(number -> " | '#" + number + ".1'").collect(Collectors.joining());
    }

    private static String claims(List<Integer> skills) {
        return skills.isEmpty()
                ? "false"
                : "jsonb_exists_any(levels, array["
                        + skills.stream().map(number -> "'" + number + "'").collect(Collectors.joining(",")) + "])";
    }

    private String score() {
        String skills = levels.isEmpty() ? "0" : "20 * (" + String.join(" + ", levels) + ") / " + levels.size();
        String text = words.isEmpty() ? "0" : "(" + String.join(" + ", words) + ") / " + words.size();
        return skills + " + " + text;
    }

    /**
     * Ids and scores in order; parameter 1 is the status, 3 and 4 are the score and id after which to go on.
     *
     * <p>Without skills and words everybody scores 0, and with one skill alone the level says all: both orders are those of
     * an index, which is read only as far as the page goes.
     */
    String sql(boolean goOn, int limit) {
        // In the words of the statement, where the planner sees it.
        return ranked(goOn) + " limit " + limit;
    }

    private String ranked(boolean goOn) {
        if (words.isEmpty() && lexemes.isEmpty()) {
            return "select cast(s.user_id as text), 0 from identity.candidate_search s where "
                    + String.join(" and ", conditions) + (goOn ? " and ?3 = 0 and user_id < cast(?4 as uuid)" : "")
                    + " order by s.user_id desc";
        }
        if (words.isEmpty() && skills.size() == 1) {
            return ofOneSkill(goOn);
        }
        if (!lexemes.isEmpty()) {
            conditions.add("document @@ cast('" + String.join(" & ", lexemes).replace("'", "''") + "' as tsquery)");
        }
        return "select cast(found.user_id as text), score from (select user_id, " + score()
                + " as score from identity.candidate_search where " + String.join(" and ", conditions) + ") found"
                + (goOn ? " where score < ?3 or (score = ?3 and user_id < cast(?4 as uuid))" : "")
                + " order by score desc, found.user_id desc";
    }

    private String ofOneSkill(boolean goOn) {
        SkillLevel asked = skills.get(0);
        return "select cast(c.user_id as text), 20 * c.level from identity.candidate_skill c"
                + " join identity.candidate_search s on s.user_id = c.user_id where c.skill_id ="
                + " (select id from identity.skill where number = " + asked.number() + ") and c.level >= "
                + asked.level()
                + " and " + String.join(" and ", conditions)
                + (goOn ? " and (c.level, c.user_id) < (cast(?3 as integer) / 20, cast(?4 as uuid))" : "")
                + " order by c.level desc, c.user_id desc";
    }
}
