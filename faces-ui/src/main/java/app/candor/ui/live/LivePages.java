package app.candor.ui.live;

import app.candor.shared.Caller;
import app.candor.shared.CurrentCaller;
import app.candor.shared.LiveUpdate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.faces.push.Push;
import jakarta.faces.push.PushContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;

/** Tells the open pages of a company that one of its interviews has changed. */
@Named
@ApplicationScoped
public class LivePages {
    @Inject
    @Push(channel = "live")
    PushContext push;

    @Inject
    CurrentCaller caller;

    void changed(@Observes LiveUpdate update) {
        if (update.companyId() != null && update.invitationId() != null) {
            push.send(update.invitationId().toString(), update.companyId().toString());
        }
    }

    /** Whose news the reader's pages hear: their company's. */
    public String getListener() {
        if (caller.get() instanceof Caller.Person person) {
            UUID company = person.companyId() == null ? person.userId() : person.companyId();
            return company.toString();
        }
        return null;
    }
}
