package app.candor.shared.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Remembers which consumer has handled which event. */
@ApplicationScoped
public class Inbox {
    @PersistenceContext(unitName = "candor")
    EntityManager entityManager;

    /**
     * Call it first, in the transaction that also holds the effect. Two deliveries at the same time wait for each other on
     * the row's key.
     *
     * @return true when this consumer has not handled the event yet and should do so now
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean accept(String consumer, UUID eventId) {
        return entityManager
                        .createNativeQuery("insert into shared.inbox (consumer, event_id, handled_at)"
                                + " values (?1, cast(?2 as uuid), now()) on conflict do nothing")
                        .setParameter(1, consumer)
                        .setParameter(2, eventId.toString())
                        .executeUpdate()
                == 1;
    }
}
