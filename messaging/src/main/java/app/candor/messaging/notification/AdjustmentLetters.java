package app.candor.messaging.notification;

import app.candor.identity.People;
import app.candor.identity.PersonView;
import app.candor.identity.UserStatus;
import app.candor.interviewing.AdjustmentNotice;
import app.candor.interviewing.Adjustments;
import app.candor.interviewing.event.AdjustmentDeclined;
import app.candor.interviewing.event.AdjustmentGranted;
import app.candor.interviewing.event.AdjustmentRequested;
import app.candor.messaging.Deliveries;
import app.candor.notification.AdjustmentLetter;
import app.candor.notification.AdjustmentMails;
import app.candor.shared.Role;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Mails whoever invited a candidate that they need something, and the candidate what became of it. */
@ApplicationScoped
public class AdjustmentLetters {
    @Inject
    Deliveries deliveries;

    @Inject
    Adjustments adjustments;

    @Inject
    People people;

    @Inject
    AdjustmentMails mails;

    @Incoming("adjustment-letters")
    @Blocking
    public void receive(ConsumerRecord<String, String> message) {
        deliveries
                .of("adjustment-letters", message)
                .on(
                        AdjustmentRequested.class,
                        event -> adjustments.notice(event.adjustmentId()).ifPresent(this::tellWhoeverInvited))
                .on(
                        AdjustmentGranted.class,
                        event -> adjustments.notice(event.adjustmentId()).ifPresent(this::tellCandidate))
                .on(
                        AdjustmentDeclined.class,
                        event -> adjustments.notice(event.adjustmentId()).ifPresent(this::tellCandidate))
                .handle();
    }

    private void tellWhoeverInvited(AdjustmentNotice notice) {
        if (notice.invitedBy() == null) {
            return;
        }
        PersonView person = people.person(notice.invitedBy());
        boolean mayAnswer = person.status() == UserStatus.ACTIVE
                && person.roles().contains(Role.HR)
                && notice.companyId().equals(person.companyId());
        if (mayAnswer) {
            mails.tell(letter(notice, person.fullName(), person.email(), person.language(), "requested"));
        }
    }

    private void tellCandidate(AdjustmentNotice notice) {
        String state = notice.status().code();
        mails.tell(letter(notice, notice.candidateName(), notice.candidateEmail(), notice.language(), state));
    }

    private static AdjustmentLetter letter(
            AdjustmentNotice notice, String name, String email, String language, String state) {
        return new AdjustmentLetter(
                name,
                email,
                notice.candidateName(),
                notice.companyName(),
                notice.templateTitle(),
                language,
                state,
                notice.answer());
    }
}
