package app.candor.messaging.identity;

import app.candor.identity.Avatars;
import app.candor.identity.event.UserDeleted;
import app.candor.messaging.Deliveries;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes the picture of a deleted person out of the store. */
@ApplicationScoped
public class DeletedPictures {
    @Inject
    Deliveries deliveries;

    @Inject
    Avatars avatars;

    @Incoming("avatar-erasure")
    @Blocking
    @ActivateRequestContext
    public void receive(ConsumerRecord<String, String> message) {
        deliveries
                .of("avatar-erasure", message)
                .on(UserDeleted.class, event -> avatars.erase(event.userId()))
                .handle();
    }
}
