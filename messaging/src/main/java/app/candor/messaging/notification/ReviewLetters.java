package app.candor.messaging.notification;

import app.candor.analysis.event.AnalysisCompleted;
import app.candor.identity.People;
import app.candor.identity.PersonView;
import app.candor.identity.UserStatus;
import app.candor.interviewing.InvitationNotice;
import app.candor.interviewing.Invitations;
import app.candor.interviewing.event.InvitationCompleted;
import app.candor.interviewing.event.InvitationExpired;
import app.candor.messaging.Deliveries;
import app.candor.notification.MailKind;
import app.candor.notification.ReviewLetter;
import app.candor.notification.ReviewMails;
import app.candor.shared.Role;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Mails whoever invited a candidate what has become of it, while they may still see it. */
@ApplicationScoped
public class ReviewLetters {
    @Inject
    Deliveries deliveries;

    @Inject
    Invitations invitations;

    @Inject
    People people;

    @Inject
    ReviewMails mails;

    @Inject
    Clock clock;

    @Incoming("review-letters")
    @Blocking
    public void interview(ConsumerRecord<String, String> message) {
        deliveries
                .of("review-letters", message)
                .on(
                        InvitationCompleted.class,
                        event -> tell(
                                MailKind.INVITATION_COMPLETED,
                                event.invitationId(),
                                event.companyId(),
                                event.completedAt()))
                .on(
                        InvitationExpired.class,
                        event -> tell(
                                MailKind.INVITATION_EXPIRED, event.invitationId(), event.companyId(), clock.instant()))
                .handle();
    }

    @Incoming("analysis-letters")
    @Blocking
    public void analysis(ConsumerRecord<String, String> message) {
        deliveries
                .of("analysis-letters", message)
                .on(
                        AnalysisCompleted.class,
                        event -> tell(
                                MailKind.ANALYSIS_COMPLETED, event.invitationId(), event.companyId(), clock.instant()))
                .handle();
    }

    private void tell(MailKind kind, UUID invitation, UUID company, Instant at) {
        invitations.notice(invitation).ifPresent(notice -> {
            PersonView person = people.person(notice.invitedBy());
            if (maySee(person, company)) {
                mails.tell(letter(kind, person, invitation, notice, at));
            }
        });
    }

    private static boolean maySee(PersonView person, UUID company) {
        return person.status() == UserStatus.ACTIVE
                && person.roles().contains(Role.HR)
                && company.equals(person.companyId());
    }

    private static ReviewLetter letter(
            MailKind kind, PersonView person, UUID invitation, InvitationNotice notice, Instant at) {
        return new ReviewLetter(
                kind,
                person.id(),
                person.fullName(),
                person.email(),
                person.language(),
                person.timeZone(),
                invitation,
                notice.candidateName(),
                notice.templateTitle(),
                at);
    }
}
