package app.candor.identity;

import app.candor.identity.domain.AccessChanges;
import app.candor.identity.domain.Registration;
import app.candor.identity.domain.RegistrationBook;
import app.candor.identity.domain.RegistrationStep;
import app.candor.identity.domain.TemporaryPassword;
import app.candor.identity.domain.User;
import app.candor.identity.domain.Users;
import app.candor.identity.port.IdentityProvider;
import app.candor.identity.port.NewAccount;
import app.candor.shared.Caller;
import app.candor.shared.EventPublisher;
import app.candor.shared.MailAddress;
import app.candor.shared.OwnTransaction;
import app.candor.shared.Problem;
import app.candor.shared.Role;
import app.candor.shared.audit.AuditLog;
import app.candor.shared.ratelimit.RateLimits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes accounts for people who ask for one. Each step is committed before the next begins, so that whatever fails or dies
 * in between, the registration is finished or wholly undone: before the person is recorded here it is undone, afterwards
 * it goes on (a saga with a pivot; ADR 7).
 */
@ApplicationScoped
public class Registrations {
    private static final Logger LOG = Logger.getLogger(Registrations.class.getName());

    /** Longer than all calls to Keycloak together may take: whoever has been silent for that long is gone. */
    private static final Duration ABANDONED = Duration.ofMinutes(2);

    private static final int BATCH = 100;

    @Inject
    @ConfigProperty(name = "candor.registration.enabled")
    boolean enabled;

    @Inject
    @ConfigProperty(name = "candor.registration.per-hour")
    int perHour;

    @Inject
    OwnTransaction transactions;

    @Inject
    RegistrationBook book;

    @Inject
    Users users;

    @Inject
    AccessChanges accessChanges;

    @Inject
    AccessEnforcement enforcement;

    @Inject
    IdentityProvider provider;

    @Inject
    UserViews views;

    @Inject
    EventPublisher publisher;

    @Inject
    AuditLog auditLog;

    @Inject
    RateLimits limits;

    @Inject
    Clock clock;

    /** Whether people may make accounts themselves. */
    public boolean areOpen() {
        return enabled;
    }

    /**
     * Makes the account. When this returns, the person can sign in, or the registration is {@code open} and will be
     * finished by itself.
     *
     * @param from the address that the request came from, for the limit
     * @throws Problem {@code invalid} with everything that is wrong; {@code email-taken};
     *     {@code registration-in-progress} when the same address is being registered right now;
     *     {@code registration-closed}; {@code too-many-registrations}; {@code identity-provider-unavailable}, after which
     *     nothing is left behind
     */
    public RegistrationView register(NewRegistration wanted, String from) {
        if (!enabled) {
            throw Problem.forbidden("New accounts are made by this installation's administrators.");
        }
        Registration begun = Registration.begin(wanted, clock.instant());
        if (!limits.acquire("registration:" + from, 1, perHour, Duration.ofHours(1))
                .isZero()) {
            throw new Problem(
                    Problem.Kind.LIMITED,
                    "too-many-registrations",
                    "Too many accounts were asked for from your network. Try again in an hour.");
        }
        carryOut(begun, wanted.password(), new Caller.Task("registration"));
        return get(begun.id());
    }

    /**
     * Makes an account for somebody else. The person gets a mail with which they choose a password; where no mail is
     * sent, a password for one sign-in is answered.
     *
     * @throws Problem as {@link #register}; the limit and the switch do not apply to administrators
     */
    public CreatedUser create(Caller caller, NewUser wanted) {
        caller.requireRole(Role.ADMIN);
        Registration begun = Registration.begin(wanted, clock.instant());
        String password = TemporaryPassword.make();
        carryOut(begun, password, caller);
        return transactions.call(() -> {
            Registration registration = book.byId(begun.id()).orElseThrow();
            UserView user = views.of(users.bySubject(registration.subject()).orElseThrow());
            VerificationMail mail = registration.view().verification();
            return new CreatedUser(user, mail, mail == VerificationMail.SENT ? null : password);
        });
    }

    private void carryOut(Registration begun, String password, Caller by) {
        clearTheWay(MailAddress.of("email", begun.email()));
        transactions.run(() -> add(begun));
        UUID id = begun.id();
        try {
            makeAccount(begun, password);
            transactions.run(() -> record(id, by));
        } catch (RuntimeException failure) {
            undoQuietly(id, failure);
            throw failure;
        }
        finishQuietly(id);
    }

    /**
     * @throws Problem {@code not-found}
     */
    public RegistrationView get(UUID id) {
        return transactions.call(
                () -> book.byId(id).map(Registration::view).orElseThrow(() -> Problem.notFound("registration")));
    }

    /**
     * Finishes or undoes what a failure or the end of a server left behind.
     *
     * @return how many are settled now
     */
    public int settleLeftBehind() {
        Instant since = clock.instant().minus(ABANDONED);
        List<UUID> left = transactions.call(() -> book.leftBehind(since, BATCH));
        int settled = 0;
        for (UUID id : left) {
            try {
                settled += settle(id) ? 1 : 0;
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, e, () -> "registration " + id + " cannot be settled yet");
            }
        }
        return settled;
    }

    /** An earlier attempt with the same address that nobody works on any more must not stand in the way. */
    private void clearTheWay(MailAddress address) {
        transactions
                .call(() -> book.openOf(address.key()).map(Registration::id))
                .ifPresent(this::settle);
    }

    private void add(Registration registration) {
        String key = MailAddress.of("email", registration.email()).key();
        book.lockAddress(key);
        if (book.openOf(key).isPresent()) {
            throw Problem.conflict(
                    "registration-in-progress",
                    "This account is being made already. Wait a moment, then sign in or try again.");
        }
        book.add(registration);
    }

    private void makeAccount(Registration begun, String password) {
        String subject = provider.create(new NewAccount(
                begun.id(),
                begun.email(),
                begun.firstName(),
                begun.lastName(),
                password,
                begun.isByAdmin(),
                begun.language()));
        transactions.run(() -> book.lock(begun.id()).accountMade(subject, clock.instant()));
    }

    /** The pivot: the person, their role and every event in one transaction. */
    void record(UUID id, Caller by) {
        Instant now = clock.instant();
        Registration registration = book.lock(id);
        registration.recorded(now);
        User user = User.registered(registration, now);
        users.add(user);
        publisher.publish(user);
        accessChanges.arrive(user.id());
        auditLog.record(
                by,
                registration.isByAdmin() ? "user.created" : "user.registered",
                user.id().toString(),
                registration.roles().stream().map(Role::code).collect(Collectors.joining(",")));
    }

    private void finishQuietly(UUID id) {
        try {
            finish(id);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "registration " + id + " is finished later");
        }
    }

    private void finish(UUID id) {
        Registration registration = transactions.call(() -> book.lock(id));
        String subject = registration.subject();
        UUID userId =
                transactions.call(() -> users.bySubject(subject).orElseThrow().id());
        transactions.run(() -> enforcement.enforce(userId));
        VerificationMail mail = mail(registration);
        transactions.run(() -> book.lock(id).finished(mail, clock.instant()));
    }

    private VerificationMail mail(Registration registration) {
        if (!provider.verifiesAddresses()) {
            return VerificationMail.NONE;
        }
        try {
            if (registration.isByAdmin()) {
                provider.sendWelcome(registration.subject());
            } else {
                provider.sendVerification(registration.subject());
            }
            return VerificationMail.SENT;
        } catch (Problem e) {
            LOG.log(Level.INFO, "the mail that proves an address could not be sent", e);
            return VerificationMail.FAILED;
        }
    }

    private void undoQuietly(UUID id, RuntimeException failure) {
        try {
            undo(id, failure.toString());
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    /** Keycloak first: as long as its account may be there, the registration stays open. */
    private void undo(UUID id, String why) {
        Registration registration = transactions.call(() -> book.lock(id));
        if (!registration.canBeUndone()) {
            return;
        }
        provider.madeFor(id, registration.email()).ifPresent(provider::remove);
        transactions.run(() -> book.lock(id).undone(why, clock.instant()));
    }

    /** Of several who try at the same time, one does. */
    private boolean settle(UUID id) {
        Instant now = clock.instant();
        RegistrationStep step = transactions.call(() -> {
            Registration registration = book.lock(id);
            if (!registration.isLeftBehind(now.minus(ABANDONED))) {
                return null;
            }
            registration.tried(now);
            return registration.step();
        });
        if (step == RegistrationStep.RECORDED) {
            finish(id);
        } else if (step != null) {
            undo(id, "left behind at " + step.code());
        }
        return step != null;
    }
}
