package app.candor.interviewing;

import app.candor.interviewing.domain.Invitation;
import app.candor.interviewing.domain.Reminders;
import app.candor.interviewing.event.InvitationReminderDue;
import app.candor.shared.DomainEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Finds whom to remind; what was sent and its event are one transaction. */
@ApplicationScoped
@Transactional
public class ReminderRound {
    static final int AT_ONCE = 500;

    @Inject
    Reminders reminders;

    @Inject
    InvitationSecrets secrets;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /**
     * Reminds those whose time is over in so many hours; at most 500 in one transaction.
     *
     * @return how many; when it is 500 there may be more
     */
    public int remind(int hours) {
        Instant now = clock.instant();
        List<Invitation> due = reminders.lockDue(hours, now, AT_ONCE);
        for (Invitation invitation : due) {
            reminders.sent(invitation, hours, now);
            events.fire(new InvitationReminderDue(
                    invitation.id(),
                    invitation.companyId(),
                    hours,
                    invitation.expiresAt(),
                    secrets.seal(secrets.another(invitation.id()))));
        }
        return due.size();
    }
}
