package app.candor.identity.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which candidates match and in which order, as SQL over {@code identity.candidate_search}.
 *
 * <p>The score is the sum of two parts. Skills: 20 × the average of the candidate's levels in the skills asked for (20–100;
 * 0 when none is asked for). Text: the average over its words of 100 for a word of the name, the headline or a skill and 50
 * for one that only the summary has; when nobody has every word, words alike count up to 50 (0 without text). Of equal
 * scores the newer account comes first.
 */
final class CandidateRank {
    private final List<String> conditions = new ArrayList<>(List.of("status = ?1"));
    private final List<String> lexemes = new ArrayList<>();
    private final List<String> levels = new ArrayList<>();
    private final List<String> words = new ArrayList<>();

    /** Only candidates of this skill at this level or above. */
    void skill(int number, int level) {
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

    /** Only candidates with a word like this in the name or the headline, or with a skill of a name like it. */
    void wordLike(String word, List<Integer> skills) {
        String alike = "title %> '" + word + "'";
        conditions.add(
                skills.isEmpty()
                        ? alike
                        : "(" + alike + " or document @@ cast('"
                                + claimed(skills).substring(3).replace("'", "''") + "' as tsquery))");
        words.add("case when " + claims(skills) + " then 50 else cast(50 * word_similarity('" + word
                + "', title) as integer) end");
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

    /** Ids and scores in order; parameter 1 is the status, 3 and 4 are the score and id after which to go on. */
    String sql(boolean goOn) {
        if (!lexemes.isEmpty()) {
            conditions.add("document @@ cast('" + String.join(" & ", lexemes).replace("'", "''") + "' as tsquery)");
        }
        return "select cast(user_id as text), score from (select user_id, " + score()
                + " as score from identity.candidate_search where " + String.join(" and ", conditions) + ") found"
                + (goOn ? " where score < ?3 or (score = ?3 and user_id < cast(?4 as uuid))" : "")
                + " order by score desc, user_id desc";
    }
}
