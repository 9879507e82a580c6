package app.candor.ui.candidate;

import app.candor.identity.CandidateDescription;
import app.candor.identity.CandidateProfileView;
import app.candor.identity.CandidateProfiles;
import app.candor.identity.ExperienceLevel;
import app.candor.identity.RatedSkillView;
import app.candor.identity.SkillTaxonomy;
import app.candor.identity.SkillView;
import app.candor.shared.CurrentCaller;
import app.candor.ui.shell.News;
import app.candor.ui.shell.Texts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a candidate says of their work, their skills, and whether hiring teams may find them. */
@Named
@ViewScoped
public class OwnProfile implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int FIRST_LEVEL = 3;

    @Inject
    CurrentCaller caller;

    @Inject
    CandidateProfiles profiles;

    @Inject
    SkillTaxonomy taxonomy;

    private String headline;
    private String experience;
    private Integer years;
    private String summary;
    private boolean discoverable;
    private String search;
    private long revision;
    private transient List<RatedSkillView> skills;

    public void load() {
        CandidateProfileView profile = profiles.own(caller.get());
        headline = profile.headline();
        experience = profile.experienceLevel() == null
                ? null
                : profile.experienceLevel().code();
        years = profile.years();
        summary = profile.summary();
        discoverable = profile.discoverable();
        show(profile);
    }

    private void show(CandidateProfileView profile) {
        skills = profile.skills();
        revision = profile.revision();
    }

    public void save() {
        ExperienceLevel level = Stream.of(ExperienceLevel.values())
                .filter(each -> each.code().equals(experience))
                .findFirst()
                .orElse(null);
        var said = new CandidateDescription(headline, level, years, summary, discoverable);
        show(profiles.describe(caller.get(), said, revision));
        News.good(Texts.get("profile.saved"));
    }

    public void rate(UUID skill, int level) {
        show(profiles.rateSkill(caller.get(), skill, level, null));
    }

    public void add(UUID skill) {
        rate(skill, FIRST_LEVEL);
        search = null;
    }

    public void remove(UUID skill) {
        show(profiles.removeSkill(caller.get(), skill, null));
    }

    /** Shows what {@link #getSuggestions} finds. */
    public void find() {
        if (search != null && getSuggestions().isEmpty()) {
            News.bad(Texts.get("profile.skills.unknown"));
        }
    }

    /** Skills that the candidate may mean and does not have yet. */
    public List<SkillView> getSuggestions() {
        Set<UUID> own = getSkills().stream().map(RatedSkillView::skillId).collect(Collectors.toSet());
        return taxonomy.suggest(caller.get(), search).stream()
                .filter(skill -> !own.contains(skill.id()))
                .toList();
    }

    public List<RatedSkillView> getSkills() {
        if (skills == null) {
            skills = profiles.own(caller.get()).skills();
        }
        return skills;
    }

    public List<Integer> getLevels() {
        return List.of(1, 2, 3, 4, 5);
    }

    public ExperienceLevel[] getExperienceLevels() {
        return ExperienceLevel.values();
    }

    public String getHeadline() {
        return headline;
    }

    public void setHeadline(String headline) {
        this.headline = headline;
    }

    public String getExperience() {
        return experience;
    }

    public void setExperience(String experience) {
        this.experience = experience;
    }

    public Integer getYears() {
        return years;
    }

    public void setYears(Integer years) {
        this.years = years;
    }

    public String getSummary() {
        return summary;
    }

    public void setSummary(String summary) {
        this.summary = summary;
    }

    public boolean isDiscoverable() {
        return discoverable;
    }

    public void setDiscoverable(boolean discoverable) {
        this.discoverable = discoverable;
    }

    public String getSearch() {
        return search;
    }

    public void setSearch(String search) {
        this.search = search;
    }
}
