package app.candor.ui.hr;

import app.candor.identity.CandidateCard;
import app.candor.identity.CandidateQuery;
import app.candor.identity.CandidateQuery.SkillAtLeast;
import app.candor.identity.CandidateSearch;
import app.candor.identity.ExperienceLevel;
import app.candor.identity.SkillTaxonomy;
import app.candor.identity.SkillView;
import app.candor.shared.Caller;
import app.candor.shared.CurrentCaller;
import app.candor.shared.Page;
import app.candor.shared.Problem;
import app.candor.shared.Role;
import app.candor.ui.shell.Addresses;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Candidates who want to be found; the whole question is in the page's address. */
@Named
@RequestScoped
public class CandidateList {
    private static final int ROWS = 25;

    /**
     * A skill that is asked for.
     *
     * @param without the query of the page that does not ask for it
     */
    public record Chip(SkillView skill, int level, String without) {}

    @Inject
    CurrentCaller caller;

    @Inject
    CandidateSearch candidates;

    @Inject
    SkillTaxonomy taxonomy;

    private final List<SkillAtLeast> skills = new ArrayList<>();
    private String text;
    private String experience;
    private String added;
    private Integer level;
    private String after;
    private boolean unknown;
    private Page<CandidateCard> page = new Page<>(List.of(), null);

    public void load() {
        String[] asked = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .get("skill");
        for (String each : asked == null ? new String[0] : asked) {
            skills.add(skill(each));
        }
        if (added != null) {
            List<SkillView> meant = taxonomy.suggest(caller.get(), added);
            unknown = meant.isEmpty();
            meant.stream().findFirst().ifPresent(skill -> {
                skills.removeIf(each -> each.skillId().equals(skill.id()));
                skills.add(new SkillAtLeast(skill.id(), level == null ? 1 : level));
            });
        }
        ExperienceLevel wanted = Stream.of(ExperienceLevel.values())
                .filter(each -> each.code().equals(experience))
                .findFirst()
                .orElse(null);
        page = candidates.search(caller.get(), new CandidateQuery(skills, text, wanted, null), after, ROWS);
    }

    private static SkillAtLeast skill(String given) {
        try {
            String[] parts = given.split(":");
            return new SkillAtLeast(UUID.fromString(parts[0]), Integer.parseInt(parts[1]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw Problem.notFound("page");
        }
    }

    public List<Chip> getChips() {
        return skills.stream()
                .map(skill -> new Chip(taxonomy.get(caller.get(), skill.skillId()), skill.level(), query(skill)))
                .toList();
    }

    /** The question as the query of an address. */
    public String getQuery() {
        return query(null);
    }

    private String query(SkillAtLeast without) {
        Addresses addresses = new Addresses();
        return skills.stream()
                        .filter(skill -> !skill.equals(without))
                        .map(skill -> "skill=" + skill.skillId() + ":" + skill.level() + "&")
                        .collect(Collectors.joining())
                + "text=" + addresses.encode(text) + "&experience=" + addresses.encode(experience);
    }

    /** Whether the reader can invite: administrators may only look. */
    public boolean isInviting() {
        return caller.get() instanceof Caller.Person person && person.is(Role.HR) && person.companyId() != null;
    }

    public List<CandidateCard> getItems() {
        return page.items();
    }

    public String getNext() {
        return page.next();
    }

    public boolean isUnknown() {
        return unknown;
    }

    public ExperienceLevel[] getExperienceLevels() {
        return ExperienceLevel.values();
    }

    public List<Integer> getLevels() {
        return List.of(1, 2, 3, 4, 5);
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = Addresses.given(text);
    }

    public String getExperience() {
        return experience;
    }

    public void setExperience(String experience) {
        this.experience = Addresses.given(experience);
    }

    public String getAdded() {
        return added;
    }

    public void setAdded(String added) {
        this.added = Addresses.given(added);
    }

    public Integer getLevel() {
        return level;
    }

    public void setLevel(Integer level) {
        this.level = level;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = Addresses.given(after);
    }
}
