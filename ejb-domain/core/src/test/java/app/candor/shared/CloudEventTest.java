package app.candor.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.candor.interviewing.event.AnsweredQuestion;
import app.candor.interviewing.event.InvitationCompleted;
import app.candor.shared.outbox.CloudEvent;
import jakarta.json.JsonException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CloudEventTest {
    private final InvitationCompleted completed = new InvitationCompleted(
            Ids.next(),
            Ids.next(),
            Ids.next(),
            "en",
            Instant.parse("2026-11-01T10:00:00Z"),
            null,
            List.of(
                    new AnsweredQuestion(
                            Ids.next(), 1, "video", "Tell us <b>more</b> 🙂", "", true, null, Ids.next(), null),
                    new AnsweredQuestion(Ids.next(), 2, "text", "Why?", "c", false, "because", null, null)));

    @Test
    void anEventShouldSurviveTheWire() {
        UUID id = Ids.next();
        CloudEvent sent = CloudEvent.of(id, completed, Instant.parse("2026-11-01T10:00:01Z"));
        CloudEvent received = CloudEvent.parse(sent.toJson());
        assertThat(received).isEqualTo(sent);
        assertThat(received.is(InvitationCompleted.class)).isTrue();
        assertThat(received.as(InvitationCompleted.class)).isEqualTo(completed);
    }

    @Test
    void theSubjectShouldBeTheAggregate() {
        CloudEvent event = CloudEvent.of(Ids.next(), completed, Instant.now());
        assertThat(event.subject()).isEqualTo(completed.invitationId().toString());
        assertThat(event.data()).doesNotContainKey("aggregateId");
    }

    @Test
    void proseShouldNotBeTakenForAnEvent() {
        assertThatThrownBy(() -> CloudEvent.parse("hello")).isInstanceOf(JsonException.class);
        assertThatThrownBy(() -> CloudEvent.parse("{\"id\":\"x\"}")).isInstanceOf(JsonException.class);
    }
}
