package app.candor.interviewing;

import app.candor.interviewing.domain.AdjustmentRepository;
import app.candor.interviewing.domain.InterviewTemplate;
import app.candor.interviewing.domain.Invitation;
import app.candor.interviewing.domain.Sitting;
import app.candor.interviewing.domain.SittingRepository;
import app.candor.interviewing.event.InvitationLeft;
import app.candor.shared.DomainEvent;
import app.candor.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** Holds candidates to one sitting where the author allows no pause, until HR lets them come and go. */
@ApplicationScoped
class Sittings {
    @Inject
    SittingRepository sittings;

    @Inject
    AdjustmentRepository adjustments;

    @Inject
    Event<DomainEvent> events;

    void begin(Invitation invitation, InterviewTemplate template, Instant now) {
        if (!mayPause(invitation, template)) {
            sittings.add(Sitting.begun(invitation.id(), now));
        }
    }

    /**
     * Hears of the candidate's page.
     *
     * @return how it stands; {@code null} for who may come and go
     */
    SittingView hear(Invitation invitation, InterviewTemplate template, Instant now) {
        if (mayPause(invitation, template)) {
            return null;
        }
        boolean over = heard(invitation, now).filter(Sitting::isOver).isPresent();
        return new SittingView((int) Sitting.longestAbsence().toMinutes(), over);
    }

    /**
     * @param begunAt when the server got the first of an answer, {@code null} when nobody knows
     * @throws Problem {@code sitting-over}
     */
    void require(Invitation invitation, InterviewTemplate template, Instant begunAt, Instant now) {
        if (!mayPause(invitation, template)) {
            heard(invitation, now).ifPresent(sitting -> sitting.require(begunAt));
        }
    }

    private Optional<Sitting> heard(Invitation invitation, Instant now) {
        if (invitation.status(now) != InvitationStatus.IN_PROGRESS) {
            return Optional.empty();
        }
        Optional<Sitting> sitting = sittings.lock(invitation.id());
        if (sitting.filter(one -> one.hear(now)).isPresent()) {
            events.fire(new InvitationLeft(invitation.id(), invitation.companyId()));
        }
        return sitting;
    }

    private boolean mayPause(Invitation invitation, InterviewTemplate template) {
        return !Boolean.FALSE.equals(template.settings().pauseAllowed())
                || adjustments.allowances(invitation.id()).pause();
    }
}
