package app.candor.interviewing.domain;

import static app.candor.interviewing.domain.Drafts.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import app.candor.interviewing.Answer;
import app.candor.interviewing.SeenAnswer;
import app.candor.shared.Ids;
import app.candor.shared.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** However two devices of one candidate take turns, no more takes are kept than the question allows. */
class TakesOfTwoDevicesTest {
    enum Step {
        RECORD,
        /** Without saying what was seen, as a program may. */
        RECORD_BLINDLY,
        SEND_AGAIN,
        CHOOSE_FIRST,
        LOOK,
        TIME_IS_OVER
    }

    private static final class Device {
        SeenAnswer seen = SeenAnswer.NONE;
        final List<UUID> recorded = new ArrayList<>();
    }

    @Property(tries = 3_000)
    void takesShouldNeverOutrunWhatIsAllowed(
            @ForAll @Size(max = 25) List<Step> steps,
            @ForAll @Size(value = 25) List<Boolean> first,
            @ForAll @IntRange(min = 0, max = 5) int retakes) {
        InterviewTemplate template = Drafts.active(Drafts.video(retakes, true));
        Question question = template.questions().get(0);
        Invitation invitation = Drafts.invitation(template);
        invitation.start(true, NOW);
        Device[] devices = {new Device(), new Device()};
        Instant now = NOW;
        for (int i = 0; i < steps.size(); i++) {
            now = now.plusMillis(5);
            Device device = devices[first.get(i) ? 0 : 1];
            if (steps.get(i) == Step.TIME_IS_OVER) {
                now = invitation.expiresAt().isAfter(now) ? invitation.expiresAt() : now;
                continue;
            }
            try {
                take(steps.get(i), device, invitation, question, now);
                device.seen = seen(invitation, question);
            } catch (Problem refused) {
                // The device is told; what is kept is looked at below.
            }
            List<UUID> takes =
                    invitation.response(question.id()).map(Response::takes).orElse(List.of());
            assertThat(takes).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(retakes + 1);
        }
    }

    private static void take(Step step, Device device, Invitation invitation, Question question, Instant now) {
        switch (step) {
            case RECORD, RECORD_BLINDLY -> {
                UUID recording = Ids.next();
                device.recorded.add(recording);
                // Begun before the deadline, so that it may arrive after it, too.
                var answer = new Answer.Recording(recording, NOW);
                invitation.answer(question, answer, step == Step.RECORD ? device.seen : null, now);
            }
            case SEND_AGAIN -> {
                if (!device.recorded.isEmpty()) {
                    UUID last = device.recorded.get(device.recorded.size() - 1);
                    invitation.answer(question, new Answer.Recording(last, NOW), device.seen, now);
                }
            }
            case CHOOSE_FIRST -> {
                if (!device.recorded.isEmpty()) {
                    invitation.choose(question, new Answer.Recording(device.recorded.get(0)), device.seen, now);
                }
            }
            default -> device.seen = seen(invitation, question);
        }
    }

    private static SeenAnswer seen(Invitation invitation, Question question) {
        return new SeenAnswer(
                invitation.response(question.id()).map(Response::savedAt).orElse(null));
    }
}
