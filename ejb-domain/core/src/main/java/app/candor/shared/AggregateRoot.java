package app.candor.shared;

import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PostPersist;
import jakarta.persistence.PreRemove;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Transient;
import java.util.ArrayList;
import java.util.List;

/**
 * An aggregate that cannot change in silence: each verb registers what happened, {@link EventPublisher} tells it, and a
 * change that is about to be written without having been told fails the transaction.
 */
@MappedSuperclass
public abstract class AggregateRoot {
    @Transient
    private List<DomainEvent> untold = new ArrayList<>();

    @Transient
    private boolean told;

    @Transient
    private int changes;

    /** Call it in every verb that changes something. */
    protected final void happened(DomainEvent event) {
        untold.add(event);
        changes++;
    }

    /** How much has happened since the aggregate was loaded: tells whether a verb changed anything. */
    public final int changes() {
        return changes;
    }

    /** Everything registered so far; from here on it counts as told. */
    final List<DomainEvent> tell() {
        List<DomainEvent> events = untold;
        untold = new ArrayList<>();
        told |= !events.isEmpty();
        return events;
    }

    /** Runs when the change is written: before an update or a removal, after an insert, because JPA's other callback comes too early. */
    @PreUpdate
    @PreRemove
    @PostPersist
    void refuseSilence() {
        if (!told || !untold.isEmpty()) {
            throw new IllegalStateException(getClass().getName() + " changed and nobody was told");
        }
        told = false;
    }
}
