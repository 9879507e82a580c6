package app.candor.messaging.notification;

import app.candor.identity.event.UserDeleted;
import app.candor.messaging.Deliveries;
import app.candor.notification.Preferences;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Forgets what a deleted person wanted to hear. */
@ApplicationScoped
public class DeletedPreferences {
    @Inject
    Deliveries deliveries;

    @Inject
    Preferences preferences;

    @Incoming("deleted-preferences")
    @Blocking
    public void receive(ConsumerRecord<String, String> message) {
        deliveries
                .of("deleted-preferences", message)
                .on(UserDeleted.class, event -> preferences.forget(event.userId()))
                .handle();
    }
}
