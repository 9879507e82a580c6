package app.candor.messaging.notification;

import app.candor.interviewing.InvitationSecrets;
import app.candor.interviewing.event.InvitationCreated;
import app.candor.interviewing.event.InvitationRenewed;
import app.candor.messaging.Deliveries;
import app.candor.notification.InvitationLetter;
import app.candor.notification.InvitationMails;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Mails candidates their link, when they are invited and when they get another one. */
@ApplicationScoped
public class InvitationLetters {
    @Inject
    Deliveries deliveries;

    @Inject
    InvitationMails mails;

    @Inject
    InvitationSecrets secrets;

    @Incoming("invitation-letters")
    @Blocking
    public void receive(ConsumerRecord<String, String> message) {
        deliveries
                .of("invitation-letters", message)
                .on(InvitationCreated.class, this::created)
                .on(InvitationRenewed.class, this::renewed)
                .handle();
    }

    private void created(InvitationCreated event) {
        mails.invite(new InvitationLetter(
                event.candidateName(),
                event.candidateEmail(),
                event.companyName(),
                event.templateTitle(),
                event.language(),
                link(event.sealedSecret()),
                event.expiresAt()));
    }

    private void renewed(InvitationRenewed event) {
        mails.invite(new InvitationLetter(
                event.candidateName(),
                event.candidateEmail(),
                event.companyName(),
                event.templateTitle(),
                event.language(),
                link(event.sealedSecret()),
                event.expiresAt()));
    }

    private String link(String sealedSecret) {
        return secrets.link(secrets.open(sealedSecret));
    }
}
