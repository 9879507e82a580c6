package app.candor.interviewing;

import app.candor.shared.Caller;
import app.candor.shared.OwnTransaction;
import app.candor.shared.Problem;
import app.candor.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** The same for many invitations, each by itself: what one refuses keeps nothing from the others. */
@ApplicationScoped
public class BoardActions {
    private static final int MOST = 200;
    private static final int MOST_DAYS = 90;

    @Inject
    Invitations invitations;

    @Inject
    OpenInvitations open;

    @Inject
    OwnTransaction transaction;

    @Inject
    Clock clock;

    /**
     * @param ids up to 200; one that comes twice counts once
     * @param days how many more each gets when they are extended, 1–90, from its end or from now where that is over
     * @return what became of each, in their order
     * @throws Problem {@code invalid} for none, for too many, or without an action; {@code forbidden}
     */
    public List<BoardOutcome> apply(Caller caller, BoardAction action, List<UUID> ids, Integer days) {
        caller.requireRole(Role.HR);
        if (action == null) {
            throw Problem.invalid("action", "Say what is to be done: cancel, resend or extend.");
        }
        if (ids == null || ids.isEmpty() || ids.stream().anyMatch(Objects::isNull)) {
            throw Problem.invalid("ids", "Choose at least one invitation.");
        }
        if (ids.size() > MOST) {
            throw Problem.invalid("ids", "Choose up to 200 invitations.");
        }
        if (action == BoardAction.EXTEND && (days == null || days < 1 || days > MOST_DAYS)) {
            throw Problem.invalid("days", "Give 1 to 90 more days.");
        }
        List<BoardOutcome> outcomes = new ArrayList<>();
        for (UUID id : new LinkedHashSet<>(ids)) {
            outcomes.add(one(caller, action, id, days));
        }
        return outcomes;
    }

    private BoardOutcome one(Caller caller, BoardAction action, UUID id, Integer days) {
        String name = null;
        try {
            InvitationView invitation = transaction.call(() -> invitations.get(caller, id));
            name = invitation.candidateName();
            transaction.run(() -> carryOut(caller, action, invitation, days));
            return new BoardOutcome(id, name, true, null, null);
        } catch (Problem refused) {
            return new BoardOutcome(id, name, false, refused.type(), refused.getMessage());
        }
    }

    private void carryOut(Caller caller, BoardAction action, InvitationView invitation, Integer days) {
        switch (action) {
            case CANCEL -> invitations.cancel(caller, invitation.id());
            case RESEND -> open.resend(caller, invitation.id());
            case EXTEND -> {
                Instant now = clock.instant();
                Instant from = invitation.expiresAt().isAfter(now) ? invitation.expiresAt() : now;
                var end = new LaterEnd(from.plus(Duration.ofDays(days)), null, null);
                open.extend(caller, invitation.id(), end, invitation.revision());
            }
        }
    }
}
