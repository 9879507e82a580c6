package app.candor.interviewing;

import static org.assertj.core.api.Assertions.assertThat;

import app.candor.interviewing.event.AdjustmentDeclined;
import app.candor.interviewing.event.AdjustmentGranted;
import app.candor.interviewing.event.AdjustmentRequested;
import app.candor.interviewing.event.InvitationCancelled;
import app.candor.interviewing.event.InvitationCompleted;
import app.candor.interviewing.event.InvitationDecided;
import app.candor.interviewing.event.InvitationDecisionTold;
import app.candor.interviewing.event.InvitationExpired;
import app.candor.interviewing.event.InvitationExtended;
import app.candor.interviewing.event.InvitationLinkGiven;
import app.candor.interviewing.event.InvitationRenewed;
import app.candor.interviewing.event.InvitationResent;
import app.candor.interviewing.event.InvitationStarted;
import app.candor.shared.Caller;
import app.candor.shared.Ids;
import app.candor.shared.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

/** Whatever candidate, HR and clock do in whatever order: what happened is told once, and what was refused is not told. */
class InvitationEventsTest {
    enum Step {
        START,
        ANSWER,
        COMPLETE,
        CANCEL,
        RENEW,
        RESEND,
        LINK,
        EXTEND,
        ADVANCE,
        REJECT,
        ASK,
        GRANT,
        DECLINE,
        TIME_PASSES,
        EXPIRE
    }

    private static final Set<InvitationStatus> FINAL =
            Set.of(InvitationStatus.COMPLETED, InvitationStatus.EXPIRED, InvitationStatus.CANCELLED);
    private static final AdjustmentAnswer WORDS = new AdjustmentAnswer(null, null, "Of course.");

    private Interviewing world;
    private Caller.Person hr;
    private UUID template;

    @BeforeProperty
    void open() {
        world = new Interviewing();
        hr = world.hr();
        template = world.templates(it -> it.create(hr, Interviewing.threeQuestions("T")))
                .id();
        world.templates(it -> it.publish(hr, template));
    }

    @AfterProperty
    void close() {
        world.close();
    }

    /** One invitation, and what should be true of it in the simplest words. */
    private final class Case {
        final InvitationView made = world.invitations(
                        it -> it.invite(hr, NewInvitation.to(template, "Zoë", "zoe@example.com")))
                .invitation();
        final UUID id = made.id();
        final Caller.Invitee invitee = new Caller.Invitee(id, made.companyId());
        InvitationStatus written = InvitationStatus.PENDING;
        Instant end = made.expiresAt();
        boolean started;
        boolean answered;
        DecisionKind decided;
        AdjustmentStatus asked;
        UUID adjustment = Ids.next();

        InvitationStatus status() {
            boolean over = !world.clock().instant().isBefore(end);
            return over && !FINAL.contains(written) ? InvitationStatus.EXPIRED : written;
        }

        /** What has to be told, {@code null} for a step that has to be refused. */
        List<Class<?>> due(Step step) {
            boolean open = !FINAL.contains(status());
            boolean running = status() == InvitationStatus.IN_PROGRESS;
            return switch (step) {
                case START -> open ? running ? List.of() : List.of(InvitationStarted.class) : null;
                case ANSWER -> running ? List.of() : null;
                case COMPLETE -> {
                    if (status() == InvitationStatus.COMPLETED) {
                        yield List.of();
                    }
                    yield running && answered ? List.of(InvitationCompleted.class) : null;
                }
                case CANCEL -> {
                    if (status() == InvitationStatus.CANCELLED) {
                        yield List.of();
                    }
                    yield open ? List.of(InvitationCancelled.class) : null;
                }
                case RENEW -> open ? List.of(InvitationRenewed.class) : null;
                case RESEND -> open ? List.of(InvitationResent.class) : null;
                case LINK -> open ? List.of(InvitationLinkGiven.class) : null;
                case EXTEND -> open || status() == InvitationStatus.EXPIRED ? List.of(InvitationExtended.class) : null;
                case ADVANCE -> decision(DecisionKind.ADVANCE);
                case REJECT -> decision(DecisionKind.REJECT);
                case ASK -> {
                    if (!open) {
                        yield null;
                    }
                    yield asked == AdjustmentStatus.REQUESTED ? List.of() : List.of(AdjustmentRequested.class);
                }
                case GRANT -> answer(AdjustmentStatus.GRANTED, AdjustmentGranted.class);
                case DECLINE -> answer(AdjustmentStatus.DECLINED, AdjustmentDeclined.class);
                case TIME_PASSES -> List.of();
                case EXPIRE -> status() == written ? List.of() : List.of(InvitationExpired.class);
            };
        }

        private List<Class<?>> decision(DecisionKind kind) {
            if (status() != InvitationStatus.COMPLETED) {
                return null;
            }
            if (decided == null) {
                return List.of(InvitationDecided.class, InvitationDecisionTold.class);
            }
            return decided == kind ? List.of() : List.of(InvitationDecided.class);
        }

        private List<Class<?>> answer(AdjustmentStatus to, Class<?> event) {
            if (asked == AdjustmentStatus.REQUESTED) {
                return List.of(event);
            }
            return asked == to ? List.of() : null;
        }

        void take(Step step) {
            switch (step) {
                case START -> {
                    world.interviews(it -> it.start(invitee, true));
                    started = true;
                    written = InvitationStatus.IN_PROGRESS;
                }
                case ANSWER -> {
                    if (!answered) {
                        give(0, new Answer.Recording(Ids.next()));
                    }
                    give(1, new Answer.Text("Because."));
                    give(2, new Answer.Choice(0));
                    answered = true;
                }
                case COMPLETE -> {
                    world.interviews(it -> it.complete(invitee));
                    written = InvitationStatus.COMPLETED;
                }
                case CANCEL -> {
                    world.invitations(it -> it.cancel(hr, id));
                    written = InvitationStatus.CANCELLED;
                }
                case RENEW -> world.invitations(it -> it.renew(hr, id));
                case RESEND -> world.services().call(OpenInvitations.class, it -> it.resend(hr, id));
                case LINK -> world.services().call(OpenInvitations.class, it -> it.link(hr, id));
                case EXTEND -> {
                    Instant now = world.clock().instant();
                    Instant later = (now.isAfter(end) ? now : end).plus(Duration.ofHours(1));
                    world.services()
                            .call(
                                    OpenInvitations.class,
                                    it -> it.extend(hr, id, new LaterEnd(later, null, null), null));
                    end = later;
                    written = started ? InvitationStatus.IN_PROGRESS : InvitationStatus.PENDING;
                }
                case ADVANCE -> decide(DecisionKind.ADVANCE);
                case REJECT -> decide(DecisionKind.REJECT);
                case ASK -> {
                    var wanted = new AdjustmentAsked(AdjustmentKind.CAPTIONS, "");
                    adjustment = world.services()
                            .call(Adjustments.class, it -> it.ask(invitee, wanted))
                            .id();
                    asked = AdjustmentStatus.REQUESTED;
                }
                case GRANT -> {
                    world.services().call(Adjustments.class, it -> it.grant(hr, adjustment, WORDS, null));
                    asked = AdjustmentStatus.GRANTED;
                }
                case DECLINE -> {
                    world.services().call(Adjustments.class, it -> it.decline(hr, adjustment, WORDS, null));
                    asked = AdjustmentStatus.DECLINED;
                }
                case TIME_PASSES -> world.clock().advance(Duration.ofDays(5));
                case EXPIRE -> {
                    world.expireOverdue();
                    written = status();
                }
            }
        }

        private void give(int question, Answer answer) {
            world.interviews(
                    it -> it.answer(invitee, made.questions().get(question).id(), answer, null));
        }

        private void decide(DecisionKind kind) {
            world.decide(hr, id, kind, "Because.");
            decided = kind;
        }
    }

    @Property(tries = 60)
    void everyStepShouldBeToldOnceOrRefused(
            @ForAll @IntRange(max = 3) int far, @ForAll @Size(max = 14) List<Step> random) {
        var one = new Case();
        // Chance alone seldom comes as far as to a decision.
        List<Step> begin = List.of(Step.START, Step.ANSWER, Step.COMPLETE).subList(0, far);
        for (Step step : Stream.concat(begin.stream(), random.stream()).toList()) {
            InvitationStatus status = one.status();
            List<Class<?>> due = one.due(step);
            int before = world.services().events().size();
            boolean done = done(one, step);
            List<Class<?>> told = world.services().events().stream()
                    .skip(before)
                    .<Class<?>>map(Object::getClass)
                    .toList();
            assertThat(done).as("%s in %s", step, status).isEqualTo(due != null);
            assertThat(told).as("%s in %s", step, status).isEqualTo(due == null ? List.of() : due);
            assertThat(world.invitations(it -> it.get(hr, one.id)).status())
                    .as("after %s in %s", step, status)
                    .isEqualTo(one.status());
        }
        // Nothing of this invitation may fall due while the next one is tried.
        world.expireOverdue();
        done(one, Step.CANCEL);
    }

    private static boolean done(Case one, Step step) {
        try {
            one.take(step);
            return true;
        } catch (Problem refused) {
            return false;
        }
    }
}
