package app.candor.messaging.notification;

import app.candor.interviewing.DecisionNotice;
import app.candor.interviewing.Decisions;
import app.candor.interviewing.event.InvitationDecisionTold;
import app.candor.messaging.Deliveries;
import app.candor.notification.DecisionLetter;
import app.candor.notification.DecisionMails;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Mails candidates what was decided, when a person wants them to know. */
@ApplicationScoped
public class DecisionLetters {
    @Inject
    Deliveries deliveries;

    @Inject
    Decisions decisions;

    @Inject
    DecisionMails mails;

    @Incoming("decision-letters")
    @Blocking
    public void receive(ConsumerRecord<String, String> message) {
        deliveries
                .of("decision-letters", message)
                .on(
                        InvitationDecisionTold.class,
                        event -> decisions.notice(event.tellingId()).ifPresent(this::tell))
                .handle();
    }

    private void tell(DecisionNotice notice) {
        mails.tell(new DecisionLetter(
                notice.candidateName(),
                notice.candidateEmail(),
                notice.companyName(),
                notice.templateTitle(),
                notice.language(),
                notice.decision().code(),
                notice.words(),
                notice.feedback(),
                notice.corrected()));
    }
}
