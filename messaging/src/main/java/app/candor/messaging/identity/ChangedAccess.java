package app.candor.messaging.identity;

import app.candor.identity.AccessEnforcement;
import app.candor.identity.event.UserActivated;
import app.candor.identity.event.UserDeleted;
import app.candor.identity.event.UserRoleSelected;
import app.candor.identity.event.UserRolesChanged;
import app.candor.identity.event.UserSignedOut;
import app.candor.identity.event.UserSuspended;
import app.candor.messaging.Deliveries;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Tells Keycloak what changed in people's rights. */
@ApplicationScoped
public class ChangedAccess {
    @Inject
    Deliveries deliveries;

    @Inject
    AccessEnforcement enforcement;

    @Incoming("identity-access")
    @Blocking
    @ActivateRequestContext
    public void receive(ConsumerRecord<String, String> message) {
        deliveries
                .of("identity-access", message)
                .on(UserSuspended.class, event -> enforcement.enforce(event.userId()))
                .on(UserActivated.class, event -> enforcement.enforce(event.userId()))
                .on(UserRoleSelected.class, event -> enforcement.enforce(event.userId()))
                .on(UserRolesChanged.class, event -> enforcement.enforce(event.userId()))
                .on(UserSignedOut.class, event -> enforcement.enforce(event.userId()))
                .on(UserDeleted.class, event -> enforcement.enforce(event.userId()))
                .handle();
    }
}
