package app.candor.identity;

import app.candor.identity.domain.AccessChanges;
import app.candor.identity.domain.CompanyRegister;
import app.candor.identity.domain.User;
import app.candor.identity.domain.Users;
import app.candor.identity.port.IdentityProvider;
import app.candor.operations.ScheduledTask;
import app.candor.shared.Caller;
import app.candor.shared.EventPublisher;
import app.candor.shared.OwnTransaction;
import app.candor.shared.audit.AuditLog;
import app.candor.shared.audit.Change;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Removes accounts that somebody registered and never proved the address of, so that the address is free for whoever reads
 * mail at it. It never touches an account that was ever signed in with, whose address is proved, that an administrator
 * made, or that is in a team; nor what else was sent to the address, for nobody knows whether it was the same person.
 */
@ApplicationScoped
class UnprovedAccounts implements ScheduledTask {
    private static final Caller TASK = new Caller.Task("unproved-accounts");
    private static final int BATCH = 100;

    @Inject
    @ConfigProperty(name = "candor.registration.unproved-days")
    int days;

    @Inject
    OwnTransaction transactions;

    @Inject
    Users users;

    @Inject
    CompanyRegister companies;

    @Inject
    AccessChanges accessChanges;

    @Inject
    IdentityProvider provider;

    @Inject
    EventPublisher publisher;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return "unproved-accounts";
    }

    @Override
    public String description() {
        return "Removes registered accounts whose address was not proved in the days that CANDOR_REGISTRATION_UNPROVED_DAYS says.";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public String run() {
        return removeAll() + " removed";
    }

    private int removeAll() {
        if (days == 0 || !provider.verifiesAddresses()) {
            return 0;
        }
        Instant before = clock.instant().minus(Duration.ofDays(days));
        int removed = 0;
        UUID after = null;
        List<UUID> batch;
        do {
            UUID from = after;
            batch = transactions.call(() -> users.registeredButUnseen(before, from, BATCH));
            for (UUID id : batch) {
                removed += transactions.call(() -> remove(id)) ? 1 : 0;
                after = id;
            }
        } while (batch.size() == BATCH);
        return removed;
    }

    private boolean remove(UUID id) {
        companies.lockTeams();
        User user = users.lock(id).orElseThrow();
        if (user.isSeen()
                || user.status() == UserStatus.DELETED
                || !companies.membershipsOf(id).isEmpty()
                || provider.hasProvedAddress(user.subject())) {
            return false;
        }
        Instant now = clock.instant();
        Map<String, String> before = user.rights();
        user.delete(now);
        publisher.publish(user);
        accessChanges.begin(id, now);
        auditLog.record(
                TASK, "user.deleted", id.toString(), "address never proved", Change.between(before, user.rights()));
        return true;
    }
}
