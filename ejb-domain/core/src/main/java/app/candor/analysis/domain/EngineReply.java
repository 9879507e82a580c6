package app.candor.analysis.domain;

import app.candor.shared.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What an engine said, word for word, under what it was asked. */
@Entity
@Table(schema = "analysis", name = "engine_reply")
public class EngineReply {
    @Id
    private UUID id;

    @Column(name = "invitation_id")
    private UUID invitationId;

    private String subject;
    private int generation;

    @Column(name = "input_hash")
    private String inputHash;

    private String model;

    @Column(name = "prompt_version")
    private String promptVersion;

    private String reply;
    private String fault;

    @Column(name = "created_at")
    private Instant createdAt;

    protected EngineReply() {}

    public EngineReply(ReplyKey key, String reply, Instant now) {
        this.id = Ids.next();
        this.invitationId = key.invitationId();
        this.subject = key.subject();
        this.generation = key.generation();
        this.inputHash = key.inputHash();
        this.model = key.model();
        this.promptVersion = key.promptVersion();
        this.reply = reply;
        this.createdAt = now;
    }

    /** It could not be read: it will not be offered again, but stays as evidence. */
    public void discard(String reason) {
        fault = reason;
    }

    public UUID id() {
        return id;
    }

    public String reply() {
        return reply;
    }
}
