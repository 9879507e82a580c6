package app.candor.messaging.notification;

import app.candor.identity.TeamInvitations;
import app.candor.identity.event.CompanyInvitationCreated;
import app.candor.identity.event.CompanyInvitationRenewed;
import app.candor.messaging.Deliveries;
import app.candor.notification.TeamLetter;
import app.candor.notification.TeamMails;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Mails colleagues the link into a team, when they are asked and when they get another one. */
@ApplicationScoped
public class TeamLetters {
    @Inject
    Deliveries deliveries;

    @Inject
    TeamMails mails;

    @Inject
    TeamInvitations invitations;

    @Incoming("team-letters")
    @Blocking
    public void receive(ConsumerRecord<String, String> message) {
        deliveries
                .of("team-letters", message)
                .on(CompanyInvitationCreated.class, this::created)
                .on(CompanyInvitationRenewed.class, this::renewed)
                .handle();
    }

    private void created(CompanyInvitationCreated event) {
        mails.invite(new TeamLetter(
                event.email(),
                event.companyName(),
                event.inviterName(),
                event.language(),
                invitations.link(event.sealedSecret()),
                event.expiresAt()));
    }

    private void renewed(CompanyInvitationRenewed event) {
        mails.invite(new TeamLetter(
                event.email(),
                event.companyName(),
                event.inviterName(),
                event.language(),
                invitations.link(event.sealedSecret()),
                event.expiresAt()));
    }
}
