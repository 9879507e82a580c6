package app.candor.identity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.UUID;

/** A skill with the level that its candidate gives it, 1–5. */
@Embeddable
public class RatedSkill {
    @Column(name = "skill_id")
    private UUID skillId;

    private int level;

    protected RatedSkill() {}

    RatedSkill(UUID skillId, int level) {
        this.skillId = skillId;
        this.level = level;
    }

    public UUID skillId() {
        return skillId;
    }

    public int level() {
        return level;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RatedSkill skill && skillId.equals(skill.skillId) && level == skill.level;
    }

    @Override
    public int hashCode() {
        return Objects.hash(skillId, level);
    }
}
