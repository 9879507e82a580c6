package app.candor.interviewing.domain;

import static app.candor.interviewing.domain.Drafts.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import app.candor.interviewing.Answer;
import app.candor.interviewing.DecisionKind;
import app.candor.interviewing.InvitationStatus;
import app.candor.shared.Caller;
import app.candor.shared.Ids;
import app.candor.shared.LinkSecret;
import app.candor.shared.Problem;
import app.candor.shared.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** Whatever candidate, HR and clock do in whatever order, an invitation obeys its life. */
class InvitationLifeTest {
    enum Step {
        START,
        START_WITHOUT_CONSENT,
        RECORD,
        WRITE,
        COMPLETE,
        CANCEL,
        RENEW,
        DECIDE,
        EXTEND,
        TIME_PASSES,
        EXPIRE
    }

    private static final Set<InvitationStatus> FINAL =
            Set.of(InvitationStatus.COMPLETED, InvitationStatus.EXPIRED, InvitationStatus.CANCELLED);
    private static final Duration TERM = Duration.ofHours(1);
    private static final Duration STEP = Duration.ofMinutes(25);

    /** What an invitation should be, in the simplest words: one retake, both answers required. */
    private static final class Model {
        InvitationStatus written = InvitationStatus.PENDING;
        boolean started;
        Instant end = NOW.plus(TERM);
        int takes;
        boolean answered;
        Instant now = NOW;

        InvitationStatus status() {
            boolean over = !now.isBefore(end);
            return over && !FINAL.contains(written) ? InvitationStatus.EXPIRED : written;
        }

        boolean open() {
            return !FINAL.contains(status());
        }

        boolean running() {
            return status() == InvitationStatus.IN_PROGRESS;
        }

        /** The kind of the refusal, {@code null} when the step is allowed. */
        Problem.Kind refusal(Step step) {
            return switch (step) {
                case START, START_WITHOUT_CONSENT -> {
                    if (!open()) {
                        yield overKind();
                    }
                    yield step == Step.START || running() ? null : Problem.Kind.INVALID;
                }
                case RECORD -> running() ? (takes < 2 ? null : Problem.Kind.CONFLICT) : overKind();
                case WRITE -> running() ? null : overKind();
                case COMPLETE -> {
                    if (status() == InvitationStatus.COMPLETED) {
                        yield null;
                    }
                    yield running() ? (takes > 0 && answered ? null : Problem.Kind.CONFLICT) : overKind();
                }
                case CANCEL -> open() || status() == InvitationStatus.CANCELLED ? null : Problem.Kind.CONFLICT;
                case RENEW -> open() ? null : Problem.Kind.CONFLICT;
                case EXTEND -> open() || status() == InvitationStatus.EXPIRED ? null : Problem.Kind.CONFLICT;
                case DECIDE -> status() == InvitationStatus.COMPLETED ? null : Problem.Kind.CONFLICT;
                case TIME_PASSES, EXPIRE -> null;
            };
        }

        private Problem.Kind overKind() {
            return status() == InvitationStatus.EXPIRED || status() == InvitationStatus.CANCELLED
                    ? Problem.Kind.GONE
                    : Problem.Kind.CONFLICT;
        }

        Instant later() {
            return (now.isAfter(end) ? now : end).plus(TERM);
        }

        void take(Step step) {
            switch (step) {
                case START, START_WITHOUT_CONSENT -> {
                    written = InvitationStatus.IN_PROGRESS;
                    started = true;
                }
                case RECORD -> takes++;
                case WRITE -> answered = true;
                case COMPLETE -> written = InvitationStatus.COMPLETED;
                case CANCEL -> written = InvitationStatus.CANCELLED;
                case EXPIRE -> written = status();
                case EXTEND -> {
                    end = later();
                    written = started ? InvitationStatus.IN_PROGRESS : InvitationStatus.PENDING;
                }
                default -> {
                    // changes no state
                }
            }
        }
    }

    @Property(tries = 3_000)
    void anInvitationShouldDoWhatItsStateAllowsAndNothingElse(@ForAll @Size(max = 20) List<Step> steps) {
        InterviewTemplate template = Drafts.active(Drafts.video(1, true), Drafts.text(true));
        Invitation invitation = Drafts.invitation(template);
        var model = new Model();
        for (Step step : steps) {
            Problem.Kind expected = model.refusal(step);
            InvitationStatus before = invitation.status(model.now);
            Throwable refusal = catchThrowable(() -> take(invitation, template, step, model));
            if (expected == null) {
                assertThat(refusal).as("%s in %s", step, before).isNull();
                model.take(step);
            } else {
                assertThat(refusal).as("%s in %s", step, before).isInstanceOf(Problem.class);
                assertThat(((Problem) refusal).kind())
                        .as("%s in %s", step, before)
                        .isEqualTo(expected);
            }
            assertThat(invitation.status(model.now)).isEqualTo(model.status());
            if (FINAL.contains(before) && step != Step.EXTEND) {
                assertThat(invitation.status(model.now)).isEqualTo(before);
            }
            assertThat(invitation
                            .response(template.questions().get(0).id())
                            .map(Response::takes)
                            .orElse(List.of()))
                    .hasSize(model.takes)
                    .hasSizeLessThanOrEqualTo(2);
            assertThat(invitation.completedAt() != null)
                    .isEqualTo(invitation.status(model.now) == InvitationStatus.COMPLETED);
        }
    }

    private static void take(Invitation invitation, InterviewTemplate template, Step step, Model model) {
        Question video = template.questions().get(0);
        Question text = template.questions().get(1);
        Instant now = model.now;
        switch (step) {
            case START -> invitation.start(true, now);
            case START_WITHOUT_CONSENT -> invitation.start(false, now);
            case RECORD -> invitation.answer(video, new Answer.Recording(Ids.next()), null, now);
            case WRITE -> invitation.answer(text, new Answer.Text("Because."), null, now);
            case COMPLETE -> invitation.complete(template.questions(), now);
            case CANCEL -> invitation.cancel(now);
            case RENEW -> invitation.renew(LinkSecret.fresh(), now);
            case DECIDE -> {
                var hr = new Caller.Person(Ids.next(), "H", Set.of(Role.HR), Ids.next());
                invitation.decide(Decision.of(hr, DecisionKind.ADVANCE, "Good.", now), now);
            }
            case EXTEND -> invitation.extend(model.later(), now);
            case TIME_PASSES -> model.now = now.plus(STEP);
            case EXPIRE -> invitation.expire(now);
        }
    }
}
