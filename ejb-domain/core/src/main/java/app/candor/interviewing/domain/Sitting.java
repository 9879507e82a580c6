package app.candor.interviewing.domain;

import app.candor.shared.Problem;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * One candidate's sitting: {@code going → over}. It is over when nothing was heard of the candidate's page for longer than
 * {@link #longestAbsence}: nobody can tell a closed tab from a broken line, so both get the same time. Beside the invitation and not in
 * it, because why somebody was away must not reach those who judge their answers.
 */
@Entity
@Table(schema = "interviewing", name = "sitting")
public class Sitting {
    /** Long enough for a router that is started anew, a phone that is charged and somebody at the door. */
    private static final Duration AWAY = Duration.ofMinutes(30);

    /** The page speaks up three times a minute; not each time is worth writing down. */
    private static final Duration JUST_NOW = Duration.ofSeconds(10);

    @Id
    @Column(name = "invitation_id")
    private UUID invitationId;

    @Column(name = "heard_at")
    private Instant heardAt;

    @Column(name = "left_at")
    private Instant leftAt;

    protected Sitting() {}

    public static Sitting begun(UUID invitationId, Instant now) {
        var sitting = new Sitting();
        sitting.invitationId = invitationId;
        sitting.heardAt = now;
        return sitting;
    }

    /** How long a candidate may be away without anything happening. */
    public static Duration longestAbsence() {
        return AWAY;
    }

    /**
     * The candidate's page speaks up.
     *
     * @return whether it is found just now that they were away for too long
     */
    public boolean hear(Instant now) {
        if (isOver()) {
            return false;
        }
        if (now.isAfter(heardAt.plus(AWAY))) {
            leftAt = heardAt;
            return true;
        }
        if (now.isAfter(heardAt.plus(JUST_NOW))) {
            heardAt = now;
        }
        return false;
    }

    /**
     * What began to arrive while it went on counts, however late the rest comes.
     *
     * @param begunAt when the server got the first of an answer, {@code null} when nobody knows
     * @throws Problem {@code sitting-over}
     */
    public void require(Instant begunAt) {
        if (isOver() && (begunAt == null || begunAt.isAfter(leftAt.plus(AWAY)))) {
            throw Problem.conflict(
                    "sitting-over",
                    "This interview is held in one sitting, and you were away for more than 30 minutes. Your answers are"
                            + " stored. Ask the company to let you go on.");
        }
    }

    public boolean isOver() {
        return leftAt != null;
    }

    public UUID invitationId() {
        return invitationId;
    }

    /** Last heard from, {@code null} while it goes on. */
    public Instant leftAt() {
        return leftAt;
    }
}
