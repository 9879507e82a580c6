package app.candor.identity.domain;

import app.candor.shared.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A line of an import, as it should become true.
 *
 * @param line in the file
 * @param aliases {@code null} leaves those of a known skill as they are
 * @param active {@code null} leaves a known skill as it is and offers a new one
 */
public record SkillLine(long line, String category, String name, List<String> aliases, Boolean active) {
    public static final List<String> COLUMNS = List.of("category", "name", "aliases", "active");

    private static final Pattern SEPARATORS = Pattern.compile(Pattern.quote(Terms.SEPARATOR));
    private static final Set<String> YES = Set.of("true", "yes", "1");
    private static final Set<String> NO = Set.of("false", "no", "0");

    /**
     * Reads what the line says; what is wrong with it goes to the complaints, with the column's name.
     *
     * @param cells by the heading of their column
     */
    public static SkillLine of(long line, Map<String, String> cells, Consumer<Problem.Violation> complaints) {
        String category = name("category", cells.get("category"), complaints);
        String name = name("name", cells.get("name"), complaints);
        List<String> aliases = aliases(cells.get("aliases"));
        if (aliases != null) {
            aliases.forEach(alias -> name("aliases", alias, complaints));
            if (aliases.size() > Skill.MOST_ALIASES) {
                complaints.accept(
                        new Problem.Violation("aliases", "A skill has up to " + Skill.MOST_ALIASES + " aliases."));
            }
        }
        return new SkillLine(line, category, name, aliases, active(cells.get("active"), complaints));
    }

    private static String name(String column, String cell, Consumer<Problem.Violation> complaints) {
        String tidy = Terms.tidy(cell);
        Terms.complaint(tidy).ifPresent(sentence -> complaints.accept(new Problem.Violation(column, sentence)));
        return tidy;
    }

    private static List<String> aliases(String cell) {
        return cell == null
                ? null
                : Arrays.stream(SEPARATORS.split(cell))
                        .map(Terms::tidy)
                        .filter(alias -> !alias.isEmpty())
                        .toList();
    }

    private static Boolean active(String cell, Consumer<Problem.Violation> complaints) {
        String answer = cell == null ? "" : cell.strip().toLowerCase(Locale.ROOT);
        if (!answer.isEmpty() && !YES.contains(answer) && !NO.contains(answer)) {
            complaints.accept(new Problem.Violation("active", "Write true or false."));
        }
        return answer.isEmpty() ? null : Boolean.valueOf(YES.contains(answer));
    }
}
