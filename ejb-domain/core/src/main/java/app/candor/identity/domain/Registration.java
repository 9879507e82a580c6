package app.candor.identity.domain;

import app.candor.identity.NewRegistration;
import app.candor.identity.NewUser;
import app.candor.identity.RegistrationStatus;
import app.candor.identity.RegistrationView;
import app.candor.identity.VerificationMail;
import app.candor.shared.Ids;
import app.candor.shared.MailAddress;
import app.candor.shared.Problem;
import app.candor.shared.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * One person's way to an account, step by step: {@code begun → account-made → recorded → finished}, or {@code undone} from
 * the first two. It holds what is personal only while it is open, and the password never.
 */
@Entity
@Table(schema = "identity", name = "registration")
public class Registration {
    private static final String FORGOTTEN = "";

    @Id
    private UUID id;

    private String email;

    @Column(name = "first_name")
    private String firstName;

    @Column(name = "last_name")
    private String lastName;

    private String roles;

    @Column(name = "by_admin")
    private boolean byAdmin;

    private String language;
    private String subject;

    @Convert(converter = RegistrationStepCode.class)
    private RegistrationStep step;

    private String verification;

    private String failure;

    @Column(name = "begun_at", updatable = false)
    private Instant begunAt;

    @Column(name = "account_made_at")
    private Instant accountMadeAt;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "tried_at")
    private Instant triedAt;

    @Version
    private long version;

    protected Registration() {}

    /**
     * @throws Problem {@code invalid} with everything that is wrong
     */
    public static Registration begin(NewRegistration wanted, Instant now) {
        RegistrationRules.check(wanted);
        Registration registration =
                begin(wanted.email(), wanted.firstName(), wanted.lastName(), wanted.language(), now);
        registration.roles = wanted.role().code();
        return registration;
    }

    /**
     * The same by an administrator.
     *
     * @throws Problem {@code invalid} with everything that is wrong
     */
    public static Registration begin(NewUser wanted, Instant now) {
        RegistrationRules.check(wanted);
        Registration registration =
                begin(wanted.email(), wanted.firstName(), wanted.lastName(), wanted.language(), now);
        registration.roles = User.codes(EnumSet.copyOf(wanted.roles()));
        registration.byAdmin = true;
        return registration;
    }

    private static Registration begin(String email, String firstName, String lastName, String language, Instant now) {
        var registration = new Registration();
        registration.id = Ids.next();
        registration.email = MailAddress.of("email", email).value();
        registration.firstName = firstName.strip();
        registration.lastName = lastName.strip();
        registration.language = Objects.requireNonNullElse(language, "");
        registration.subject = "";
        registration.step = RegistrationStep.BEGUN;
        registration.verification = VerificationMail.NONE.code();
        registration.failure = "";
        registration.begunAt = now;
        registration.triedAt = now;
        return registration;
    }

    public UUID id() {
        return id;
    }

    public String email() {
        return email;
    }

    public String firstName() {
        return firstName;
    }

    public String lastName() {
        return lastName;
    }

    public String fullName() {
        return firstName + " " + lastName;
    }

    public Set<Role> roles() {
        return User.roles(roles);
    }

    /** Whether an administrator made the account: then its first password is not the person's own. */
    public boolean isByAdmin() {
        return byAdmin;
    }

    /** Empty for the browser's. */
    public String language() {
        return language;
    }

    /** Keycloak's id of the person; empty before there is an account. */
    public String subject() {
        return subject;
    }

    public RegistrationStep step() {
        return step;
    }

    public RegistrationView view() {
        RegistrationStatus status =
                switch (step) {
                    case FINISHED -> RegistrationStatus.FINISHED;
                    case UNDONE -> RegistrationStatus.UNDONE;
                    default -> RegistrationStatus.OPEN;
                };
        return new RegistrationView(id, status, VerificationMail.ofCode(verification));
    }

    /** Whether nobody has worked on it since then. */
    public boolean isLeftBehind(Instant since) {
        return triedAt.isBefore(since);
    }

    /** Whether the person is not recorded here yet. */
    public boolean canBeUndone() {
        return step == RegistrationStep.BEGUN || step == RegistrationStep.ACCOUNT_MADE;
    }

    /** Somebody works on it now; the others wait a while before they take it over. */
    public void tried(Instant now) {
        triedAt = now;
    }

    /**
     * Keycloak has the account.
     *
     * @throws IllegalStateException when the registration was undone meanwhile: the account has to go again
     */
    public void accountMade(String madeSubject, Instant now) {
        require(RegistrationStep.BEGUN);
        subject = madeSubject;
        accountMadeAt = now;
        step = RegistrationStep.ACCOUNT_MADE;
    }

    /**
     * The person is here.
     *
     * @throws IllegalStateException when the registration was undone meanwhile
     */
    public void recorded(Instant now) {
        require(RegistrationStep.ACCOUNT_MADE);
        recordedAt = now;
        step = RegistrationStep.RECORDED;
    }

    /** Keycloak lets the person in; twice is harmless. */
    public void finished(VerificationMail mail, Instant now) {
        if (step != RegistrationStep.FINISHED) {
            require(RegistrationStep.RECORDED);
            verification = mail.code();
            end(RegistrationStep.FINISHED, now);
        }
    }

    /**
     * Nothing is left of it; twice is harmless.
     *
     * @param why for operators
     */
    public void undone(String why, Instant now) {
        if (step != RegistrationStep.UNDONE) {
            if (!canBeUndone()) {
                require(RegistrationStep.ACCOUNT_MADE);
            }
            failure = Objects.requireNonNullElse(why, "");
            end(RegistrationStep.UNDONE, now);
        }
    }

    private void end(RegistrationStep last, Instant now) {
        step = last;
        endedAt = now;
        email = FORGOTTEN;
        firstName = FORGOTTEN;
        lastName = FORGOTTEN;
    }

    private void require(RegistrationStep before) {
        if (step != before) {
            throw new IllegalStateException("registration " + id + " is " + step.code() + ", not " + before.code());
        }
    }
}
