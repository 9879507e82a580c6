package app.candor.interviewing;

import static org.assertj.core.api.Assertions.assertThat;

import app.candor.interviewing.event.AdjustmentDeclined;
import app.candor.interviewing.event.AdjustmentGranted;
import app.candor.interviewing.event.AdjustmentRequested;
import app.candor.interviewing.event.AnsweredQuestion;
import app.candor.interviewing.event.BulkInvitationConfirmed;
import app.candor.interviewing.event.InvitationCancelled;
import app.candor.interviewing.event.InvitationCompleted;
import app.candor.interviewing.event.InvitationCreated;
import app.candor.interviewing.event.InvitationDecided;
import app.candor.interviewing.event.InvitationDecisionTold;
import app.candor.interviewing.event.InvitationErased;
import app.candor.interviewing.event.InvitationExpired;
import app.candor.interviewing.event.InvitationExtended;
import app.candor.interviewing.event.InvitationLeft;
import app.candor.interviewing.event.InvitationLinkGiven;
import app.candor.interviewing.event.InvitationReminderDue;
import app.candor.interviewing.event.InvitationRemindersStopped;
import app.candor.interviewing.event.InvitationRenewed;
import app.candor.interviewing.event.InvitationResent;
import app.candor.interviewing.event.InvitationStarted;
import app.candor.interviewing.event.PublicLinkClosed;
import app.candor.interviewing.event.PublicLinkOpened;
import app.candor.interviewing.event.ReviewShareMade;
import app.candor.interviewing.event.ReviewShareOpened;
import app.candor.interviewing.event.ReviewShareRevoked;
import app.candor.interviewing.event.TemplateArchived;
import app.candor.interviewing.event.TemplateCreated;
import app.candor.interviewing.event.TemplateDeleted;
import app.candor.interviewing.event.TemplatePublished;
import app.candor.interviewing.event.TemplateUpdated;
import app.candor.interviewing.event.TranscriptsSettled;
import app.candor.shared.DomainEvent;
import app.candor.shared.Ids;
import app.candor.shared.Seal;
import app.candor.shared.outbox.CloudEvent;
import app.candor.testing.EventSchema;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InterviewingEventsTest {
    private static final UUID ID = Ids.next();
    private static final UUID COMPANY = Ids.next();
    private static final UUID TEMPLATE = Ids.next();
    private static final Instant AT = Instant.parse("2026-11-02T09:00:00.123456Z");
    private static final String SEALED =
            new Seal("MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=").close("4Zq0kq3Vb7mX1c9TzYw2RfLh8sJd6NpE");

    static Stream<DomainEvent> events() {
        return Stream.of(
                new TemplateCreated(TEMPLATE, COMPANY, "Engineer 🙂", 1),
                new TemplateUpdated(TEMPLATE, COMPANY, "Engineer", 1),
                new TemplatePublished(TEMPLATE, COMPANY, "Engineer", 2),
                new TemplateDeleted(TEMPLATE, COMPANY, "Engineer", 2),
                new TemplateArchived(TEMPLATE, COMPANY, "Engineer", 2),
                new InvitationCreated(
                        ID, COMPANY, TEMPLATE, "Engineer", "Acme", "Zoë", "zoe@example.com", "de", SEALED, AT),
                new InvitationRenewed(
                        ID, COMPANY, TEMPLATE, "Engineer", "Acme", "Zoë", "zoe@example.com", "de", SEALED, AT),
                new InvitationExtended(ID, COMPANY, AT, AT.plusSeconds(60), true, SEALED),
                new InvitationResent(ID, COMPANY, SEALED),
                new InvitationLinkGiven(ID, COMPANY),
                new InvitationLeft(ID, COMPANY),
                new InvitationReminderDue(ID, COMPANY, 24, AT, SEALED),
                new InvitationRemindersStopped(ID, COMPANY),
                new BulkInvitationConfirmed(ID, COMPANY, TEMPLATE, 3),
                new PublicLinkOpened(TEMPLATE, COMPANY, 50, AT),
                new PublicLinkClosed(TEMPLATE, COMPANY),
                new AdjustmentRequested(ID, COMPANY, Ids.next()),
                new AdjustmentGranted(ID, COMPANY, Ids.next(), Ids.next()),
                new AdjustmentDeclined(ID, COMPANY, Ids.next(), Ids.next()),
                new ReviewShareMade(ID, COMPANY, Ids.next(), AT, true, false),
                new ReviewShareOpened(ID, COMPANY, Ids.next()),
                new ReviewShareRevoked(ID, COMPANY, Ids.next(), Ids.next()),
                new InvitationStarted(ID, COMPANY),
                new InvitationCancelled(ID, COMPANY),
                new InvitationErased(ID, COMPANY),
                new InvitationExpired(ID, COMPANY),
                new InvitationDecided(ID, COMPANY, "advance", Ids.next()),
                new InvitationDecisionTold(ID, COMPANY, Ids.next(), "reject", true),
                new TranscriptsSettled(ID, COMPANY, true),
                new InvitationCompleted(
                        ID,
                        COMPANY,
                        TEMPLATE,
                        "en",
                        AT,
                        AT.plusSeconds(3600),
                        List.of(
                                new AnsweredQuestion(Ids.next(), 1, "video", "Why?", "", true, null, Ids.next(), null),
                                new AnsweredQuestion(Ids.next(), 2, "text", "Why?", "c", true, "So.", null, null),
                                new AnsweredQuestion(
                                        Ids.next(), 3, "single_choice", "?", "", false, null, null, null))));
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyEventShouldFitItsSchema(DomainEvent event) {
        assertThat(EventSchema.complaints(event)).isEmpty();
    }

    @Test
    void theSchemaShouldRefuseAnotherDecision() {
        assertThat(EventSchema.complaints(new InvitationDecided(ID, COMPANY, "maybe", Ids.next())))
                .isNotEmpty();
    }

    /** 200,000 characters of template and 10,000 of each answer is the most that the rules allow. */
    @Test
    void theLargestCompletedInterviewShouldFitIntoEightMegabytes() {
        String prompt = "😀".repeat(2_000);
        String answer = "😀".repeat(10_000);
        var largest = new InvitationCompleted(
                ID,
                COMPANY,
                TEMPLATE,
                "en",
                AT,
                null,
                IntStream.rangeClosed(1, 100)
                        .mapToObj(
                                i -> new AnsweredQuestion(Ids.next(), i, "text", prompt, "", true, answer, null, null))
                        .toList());
        String json = CloudEvent.of(Ids.next(), largest, AT).toJson();
        assertThat(json.getBytes(StandardCharsets.UTF_8).length).isLessThan(8_000_000);
    }
}
