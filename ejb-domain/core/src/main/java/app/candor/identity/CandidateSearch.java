package app.candor.identity;

import app.candor.identity.domain.CandidateFinder;
import app.candor.identity.domain.CandidateFinder.Hit;
import app.candor.shared.Caller;
import app.candor.shared.Page;
import app.candor.shared.PageRequest;
import app.candor.shared.Problem;
import app.candor.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How hiring teams find candidates: only those who want to be found and whose account is active, with what they say of
 * their work and never with a way to reach them. Administrators may also look among the suspended.
 *
 * <p>The order is that of a score, 0–200, the higher the better: 20 × the average of the candidate's levels in the skills
 * asked for, plus the average over the words of the text of 100 for a word of the name, the headline or a skill and 50 for
 * one that only the summary has. Whoever lacks a skill or a word is not found; when nobody has every word, words that are
 * written alike are tried instead, worth up to 50 each, and 10 in a summary. Of equal scores the newer account comes first.
 */
@ApplicationScoped
@Transactional
public class CandidateSearch {
    private static final int MOST_SKILLS = 10;
    private static final int LONGEST_TEXT = 200;
    private static final Pattern CURSOR = Pattern.compile("([ea])\\.(\\d{1,3})\\.([0-9a-f-]{36})");

    @Inject
    CandidateFinder finder;

    /**
     * The best first.
     *
     * @param cursor what {@link Page#next()} said, or {@code null} or blank for the start
     * @param limit 1–200; {@code null} for 50
     * @throws Problem {@code invalid}, {@code forbidden} for the status of another than an administrator, {@code not-found}
     *     for a skill
     */
    public Page<CandidateCard> search(Caller caller, CandidateQuery query, String cursor, Integer limit) {
        CandidateQuery checked = checked(caller, query);
        int rows = new PageRequest(null, limit == null ? PageRequest.DEFAULT_LIMIT : limit).limit();
        boolean beginning = cursor == null || cursor.isBlank();
        Matcher place = CURSOR.matcher(beginning ? "" : cursor.strip());
        if (!beginning && !place.matches()) {
            throw Problem.invalid("cursor", "This cursor is not one that we gave. Start again without it.");
        }
        List<String> words = finder.words(checked.text());
        if (words.isEmpty() && checked.text() != null && !checked.text().isBlank()) {
            return new Page<>(List.of(), null);
        }
        Hit after = beginning ? null : new Hit(uuid(place.group(3)), Integer.parseInt(place.group(2)));
        boolean alike = !beginning && "a".equals(place.group(1));
        List<Hit> hits = finder.find(checked, words, after, alike, rows + 1);
        if (hits.isEmpty() && beginning && !words.isEmpty()) {
            alike = true;
            hits = finder.find(checked, words, null, true, rows + 1);
        }
        boolean more = hits.size() > rows;
        List<Hit> page = more ? hits.subList(0, rows) : hits;
        Hit last = more ? page.get(rows - 1) : null;
        return new Page<>(
                finder.cards(page, checked, words),
                more ? (alike ? "a." : "e.") + last.score() + "." + last.id() : null);
    }

    /**
     * One candidate who wants to be found.
     *
     * @throws Problem {@code not-found}, also for those who do not
     */
    public CandidateView get(Caller caller, UUID id) {
        Caller.Person person = caller.requireRole(Role.HR, Role.ADMIN);
        return finder.byId(id, person.is(Role.ADMIN) ? null : UserStatus.ACTIVE)
                .orElseThrow(() -> Problem.notFound("candidate"));
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("cursor", "This cursor is not one that we gave. Start again without it.");
        }
    }

    private static CandidateQuery checked(Caller caller, CandidateQuery query) {
        Caller.Person person = caller.requireRole(Role.HR, Role.ADMIN);
        UserStatus status = query.status() == null ? UserStatus.ACTIVE : query.status();
        if (status != UserStatus.ACTIVE && !person.is(Role.ADMIN)) {
            throw Problem.forbidden("Only administrators look among accounts that are not active.");
        }
        List<CandidateQuery.SkillAtLeast> skills = query.skills() == null ? List.of() : List.copyOf(query.skills());
        if (skills.size() > MOST_SKILLS) {
            throw Problem.invalid("skill", "Ask for up to ten skills.");
        }
        for (CandidateQuery.SkillAtLeast skill : skills) {
            if (skill.level() < 1 || skill.level() > 5) {
                throw Problem.invalid("skill", "A level is a number from 1 to 5.");
            }
        }
        if (query.text() != null && query.text().length() > LONGEST_TEXT) {
            throw Problem.invalid("text", "Search with up to 200 characters.");
        }
        return new CandidateQuery(skills, query.text(), query.experienceLevel(), status);
    }
}
