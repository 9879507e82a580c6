package app.candor.identity;

import app.candor.operations.ScheduledTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Settles the registrations of servers that died and of times when Keycloak was down. */
@ApplicationScoped
class RegistrationRecovery implements ScheduledTask {
    @Inject
    Registrations registrations;

    @Override
    public String name() {
        return "open-registrations";
    }

    @Override
    public String description() {
        return "Finishes or undoes registrations that were interrupted.";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public String run() {
        return registrations.settleLeftBehind() + " settled";
    }
}
