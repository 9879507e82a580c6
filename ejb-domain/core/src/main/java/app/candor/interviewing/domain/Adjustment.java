package app.candor.interviewing.domain;

import app.candor.interviewing.AdjustmentAnswer;
import app.candor.interviewing.AdjustmentAsked;
import app.candor.interviewing.AdjustmentKind;
import app.candor.interviewing.AdjustmentStatus;
import app.candor.interviewing.AdjustmentView;
import app.candor.shared.Ids;
import app.candor.shared.Problem;
import app.candor.shared.Problem.Violation;
import app.candor.shared.jpa.NullableUuid;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Objects;
import java.util.UUID;

/**
 * What one candidate asked for to be asked fairly: {@code requested → granted | declined}. It is kept beside the invitation
 * and not in it, because what somebody needs must not reach those who judge their answers.
 */
@Entity
@Table(schema = "interviewing", name = "adjustment")
public class Adjustment {
    private static final TextRule WORDS = TextRule.prose("What you need", 0, 2_000);
    private static final TextRule NEEDED_WORDS = TextRule.prose("What you need", 1, 2_000);
    private static final TextRule ANSWER = TextRule.prose("The answer to the candidate", 0, 2_000);
    private static final TextRule NEEDED_ANSWER = TextRule.prose("The answer to the candidate", 1, 2_000);

    @Id
    private UUID id;

    @Version
    private long revision;

    @Column(name = "company_id")
    private UUID companyId;

    @Column(name = "invitation_id")
    private UUID invitationId;

    private AdjustmentKind kind;
    private AdjustmentStatus status;
    private String words;
    private Integer percent;
    private Integer retakes;
    private String answer;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "decided_by")
    @Convert(converter = NullableUuid.class)
    private UUID decidedBy;

    protected Adjustment() {}

    /**
     * @throws Problem {@code invalid} without a kind, for too many words, and for none where only words can say it
     */
    static Adjustment asked(Invitation invitation, AdjustmentAsked asked, Instant now) {
        if (asked.kind() == null) {
            throw Problem.invalid(
                    "kind", "Say what you need: extra_time, more_retakes, text_instead, captions, pause or other.");
        }
        check(asked.kind() == AdjustmentKind.OTHER ? NEEDED_WORDS : WORDS, "words", asked.words());
        var adjustment = new Adjustment();
        adjustment.id = Ids.next();
        adjustment.companyId = invitation.companyId();
        adjustment.invitationId = invitation.id();
        adjustment.kind = asked.kind();
        adjustment.status = AdjustmentStatus.REQUESTED;
        adjustment.words = stripped(asked.words());
        adjustment.answer = "";
        adjustment.requestedAt = now;
        return adjustment;
    }

    /** Whether it asks for the very same. */
    boolean asks(AdjustmentAsked asked) {
        return kind == asked.kind() && words.equals(stripped(asked.words()));
    }

    /**
     * The same again changes nothing.
     *
     * @return whether this was the first time
     * @throws Problem {@code adjustment-decided} when it was answered otherwise, {@code invalid} for an amount that is
     *     missing or out of range
     */
    public boolean grant(AdjustmentAnswer given, UUID by, Instant now) {
        var violations = new ArrayList<Violation>();
        ANSWER.check("words", given.words(), violations);
        if (kind == AdjustmentKind.EXTRA_TIME && outside(given.percent(), 10, 300)) {
            violations.add(new Violation("percent", "Say how much more time it is, between 10 and 300 percent."));
        }
        if (kind == AdjustmentKind.MORE_RETAKES && outside(given.retakes(), 1, 5)) {
            violations.add(new Violation("retakes", "Say how many more retakes there are, between 1 and 5."));
        }
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        Integer time = kind == AdjustmentKind.EXTRA_TIME ? given.percent() : null;
        Integer takes = kind == AdjustmentKind.MORE_RETAKES ? given.retakes() : null;
        boolean first = decide(
                AdjustmentStatus.GRANTED,
                given,
                Objects.equals(percent, time) && Objects.equals(retakes, takes),
                by,
                now);
        percent = time;
        retakes = takes;
        return first;
    }

    /**
     * The same again changes nothing.
     *
     * @return whether this was the first time
     * @throws Problem {@code adjustment-decided} when it was answered otherwise, {@code invalid} without words
     */
    public boolean decline(AdjustmentAnswer given, UUID by, Instant now) {
        check(NEEDED_ANSWER, "words", given.words());
        return decide(AdjustmentStatus.DECLINED, given, true, by, now);
    }

    private boolean decide(AdjustmentStatus to, AdjustmentAnswer given, boolean same, UUID by, Instant now) {
        String said = stripped(given.words());
        if (status == to && same && answer.equals(said)) {
            return false;
        }
        if (status != AdjustmentStatus.REQUESTED) {
            throw Problem.conflict(
                    "adjustment-decided", "This was answered already, and the candidate was told. It stays as it is.");
        }
        status = to;
        answer = said;
        decidedBy = by;
        decidedAt = now;
        return true;
    }

    private static boolean outside(Integer value, int least, int most) {
        return value == null || value < least || value > most;
    }

    private static void check(TextRule rule, String field, String text) {
        var violations = new ArrayList<Violation>();
        rule.check(field, text, violations);
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
    }

    private static String stripped(String text) {
        return text == null ? "" : text.strip();
    }

    public AdjustmentView view() {
        return new AdjustmentView(id, kind, status, words, percent, retakes, answer, requestedAt, decidedAt);
    }

    public UUID id() {
        return id;
    }

    public UUID companyId() {
        return companyId;
    }

    public UUID invitationId() {
        return invitationId;
    }

    public AdjustmentKind kind() {
        return kind;
    }

    public AdjustmentStatus status() {
        return status;
    }

    /** {@code null} unless more time was granted. */
    Integer percent() {
        return percent;
    }

    /** {@code null} unless more retakes were granted. */
    Integer retakes() {
        return retakes;
    }

    public long revision() {
        return revision;
    }
}
