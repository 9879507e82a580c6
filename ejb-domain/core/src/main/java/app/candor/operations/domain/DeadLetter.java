package app.candor.operations.domain;

import app.candor.operations.DeadLetterView;
import app.candor.shared.Problem;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A message that no retry could help. Written by the collector; here it is looked at and sent again. */
@Entity
@Table(schema = "operations", name = "dead_letter")
public class DeadLetter {
    @Id
    private UUID id;

    @Column(name = "topic", updatable = false)
    private String topic;

    @Column(name = "record_key", updatable = false)
    private String key;

    @Column(name = "type", updatable = false)
    private String type;

    @Column(name = "reason", updatable = false)
    private String reason;

    @Column(name = "payload", updatable = false)
    private String payload;

    @Column(name = "traceparent", updatable = false)
    private String traceparent;

    @Column(name = "failed_at", updatable = false)
    private Instant failedAt;

    @Column(name = "replayed_at")
    private Instant replayedAt;

    protected DeadLetter() {}

    /**
     * Notes that it goes out again.
     *
     * @throws Problem {@code already-replayed} the second time: a repetition that fails again is a new dead letter
     */
    public void replay(Instant now) {
        if (replayedAt != null) {
            throw Problem.conflict(
                    "already-replayed",
                    "This message was sent again already. If it failed again, it is in the list anew.");
        }
        replayedAt = now;
    }

    public UUID id() {
        return id;
    }

    public String topic() {
        return topic;
    }

    public String key() {
        return key;
    }

    public String type() {
        return type;
    }

    public String payload() {
        return payload;
    }

    public String traceparent() {
        return traceparent;
    }

    public DeadLetterView view() {
        return new DeadLetterView(id, topic, key, type, reason, payload, failedAt, replayedAt);
    }
}
