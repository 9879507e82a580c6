package app.candor.interviewing.domain;

import app.candor.interviewing.NewInvitation;
import app.candor.shared.Problem;
import app.candor.shared.Problem.Violation;
import app.candor.shared.jpa.NullableUuid;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;

/**
 * What is known of whom an invitation goes to, beside the name. The address of a candidate who was found by search is kept
 * apart until they begin: they want to be found, not to be written to by everybody.
 */
@Embeddable
public class Addressee {
    private static final TextRule MESSAGE = TextRule.prose("The message", 0, 2_000);

    @Column(name = "candidate_id")
    @Convert(converter = NullableUuid.class)
    private UUID candidateId;

    @Column(name = "withheld_email")
    private String withheldEmail;

    @Column(name = "time_zone")
    private String timeZone;

    private String message;

    protected Addressee() {}

    /**
     * @throws Problem {@code invalid} for a time zone that does not exist or a message that is too long
     */
    static Addressee of(NewInvitation wanted) {
        var violations = new ArrayList<Violation>();
        MESSAGE.check("message", wanted.message(), violations);
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        var addressee = new Addressee();
        addressee.candidateId = wanted.candidateId();
        addressee.withheldEmail =
                wanted.candidateId() == null ? "" : wanted.candidateEmail().strip();
        addressee.timeZone = LocalDeadline.checked(wanted.timeZone());
        addressee.message = wanted.message() == null ? "" : wanted.message().strip();
        return addressee;
    }

    /** The same when HR may know the address. */
    Addressee known() {
        var addressee = new Addressee();
        addressee.candidateId = candidateId;
        addressee.withheldEmail = "";
        addressee.timeZone = timeZone;
        addressee.message = message;
        return addressee;
    }

    /** Nobody. */
    static Addressee erased() {
        var addressee = new Addressee();
        addressee.withheldEmail = "";
        addressee.timeZone = "";
        addressee.message = "";
        return addressee;
    }

    /** The account of a candidate who was found by search. */
    public Optional<UUID> candidateId() {
        return Optional.ofNullable(candidateId);
    }

    /** Empty when there is nothing to keep from HR. */
    public String withheldEmail() {
        return withheldEmail;
    }

    public boolean isWithheld() {
        return !withheldEmail.isEmpty();
    }

    /** IANA name; empty for unknown. */
    public String timeZone() {
        return timeZone;
    }

    /** Empty for none. */
    public String message() {
        return message;
    }
}
