package app.candor.messaging.notification;

import app.candor.identity.People;
import app.candor.interviewing.CandidateNotice;
import app.candor.interviewing.CandidateNotices;
import app.candor.interviewing.InvitationSecrets;
import app.candor.interviewing.InvitationStatus;
import app.candor.interviewing.event.InvitationCompleted;
import app.candor.interviewing.event.InvitationCreated;
import app.candor.interviewing.event.InvitationExpired;
import app.candor.interviewing.event.InvitationExtended;
import app.candor.interviewing.event.InvitationReminderDue;
import app.candor.interviewing.event.InvitationRenewed;
import app.candor.interviewing.event.InvitationResent;
import app.candor.messaging.Deliveries;
import app.candor.notification.CandidateLetterKind;
import app.candor.notification.InvitationLetter;
import app.candor.notification.InvitationMails;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Mails candidates what they have to know of their invitation. A letter that is not true any more when its turn comes, such
 * as a reminder of an interview that was handed in meanwhile, is not sent.
 */
@ApplicationScoped
public class InvitationLetters {
    private static final String NO_LINK = "";

    @Inject
    Deliveries deliveries;

    @Inject
    InvitationMails mails;

    @Inject
    InvitationSecrets secrets;

    @Inject
    CandidateNotices notices;

    @Inject
    People people;

    @Incoming("invitation-letters")
    @Blocking
    public void receive(ConsumerRecord<String, String> message) {
        deliveries
                .of("invitation-letters", message)
                .on(InvitationCreated.class, event -> invited(event.invitationId(), event.sealedSecret()))
                .on(InvitationRenewed.class, event -> invited(event.invitationId(), event.sealedSecret()))
                .on(InvitationResent.class, event -> invited(event.invitationId(), event.sealedSecret()))
                .on(InvitationExtended.class, this::extended)
                .on(InvitationReminderDue.class, this::remind)
                .on(InvitationExpired.class, this::expired)
                .on(InvitationCompleted.class, this::completed)
                .handle();
    }

    private void invited(UUID invitation, String sealedSecret) {
        notices.notice(invitation)
                .filter(CandidateNotice::open)
                .ifPresent(notice ->
                        write(CandidateLetterKind.INVITATION, notice, link(sealedSecret), NO_LINK, notice.expiresAt()));
    }

    private void extended(InvitationExtended event) {
        notices.notice(event.invitationId())
                .filter(notice -> notice.open() && notice.expiresAt().equals(event.expiresAt()))
                .ifPresent(notice -> write(
                        CandidateLetterKind.EXTENDED, notice, link(event.sealedSecret()), NO_LINK, event.expiresAt()));
    }

    private void remind(InvitationReminderDue event) {
        notices.notice(event.invitationId())
                .filter(notice -> notice.open()
                        && notice.reminding()
                        && notice.expiresAt().equals(event.expiresAt()))
                .ifPresent(notice -> write(
                        CandidateLetterKind.REMINDER,
                        notice,
                        link(event.sealedSecret()),
                        notices.stopLink(event.invitationId()),
                        event.expiresAt()));
    }

    private void expired(InvitationExpired event) {
        notices.notice(event.invitationId())
                .filter(notice -> notice.status() == InvitationStatus.EXPIRED)
                .ifPresent(notice -> write(CandidateLetterKind.EXPIRED, notice, NO_LINK, NO_LINK, notice.expiresAt()));
    }

    private void completed(InvitationCompleted event) {
        Instant until = event.correctableUntil();
        notices.notice(event.invitationId())
                .ifPresent(notice -> write(
                        until == null ? CandidateLetterKind.COMPLETED : CandidateLetterKind.CORRECTABLE,
                        notice,
                        NO_LINK,
                        NO_LINK,
                        until == null ? event.completedAt() : until));
    }

    private void write(CandidateLetterKind kind, CandidateNotice notice, String link, String stopLink, Instant at) {
        mails.write(new InvitationLetter(
                kind,
                notice.candidateName(),
                notice.address(),
                notice.companyName(),
                notice.templateTitle(),
                notice.language(),
                notice.timeZone(),
                notice.message(),
                link,
                stopLink,
                at,
                notice.answered(),
                notice.asked(),
                people.withAddress(notice.address()).orElse(null)));
    }

    private String link(String sealedSecret) {
        return secrets.link(secrets.open(sealedSecret));
    }
}
