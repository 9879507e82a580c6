package app.candor.ui.live;

import app.candor.identity.Audience;
import app.candor.shared.Caller;
import app.candor.shared.CurrentCaller;
import app.candor.shared.LiveUpdate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.faces.push.Push;
import jakarta.faces.push.PushContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Tells the open pages of a company's people that one of its interviews has changed. */
@Named
@ApplicationScoped
public class LivePages {
    @Inject
    @Push(channel = "live")
    PushContext push;

    @Inject
    Audience audience;

    @Inject
    CurrentCaller caller;

    void changed(@Observes LiveUpdate update) {
        if (update.companyId() != null && update.invitationId() != null) {
            push.send(update.invitationId().toString(), audience.of(update.companyId()));
        }
    }

    /** What the reader's page listens under. */
    public String getListener() {
        return caller.get() instanceof Caller.Person person ? audience.name(person) : null;
    }
}
