package app.candor.interviewing.domain;

import app.candor.shared.LinkSecret;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A further link that opens an invitation, as good as its first one until that is replaced. */
@Entity
@Table(schema = "interviewing", name = "invitation_link")
public class InvitationLink {
    @Id
    @Column(name = "secret_hash")
    private String secretHash;

    @Column(name = "invitation_id")
    private UUID invitationId;

    @Column(name = "given_at")
    private Instant givenAt;

    protected InvitationLink() {}

    public InvitationLink(UUID invitationId, LinkSecret secret, Instant now) {
        this.secretHash = secret.hash();
        this.invitationId = invitationId;
        this.givenAt = now;
    }

    public UUID invitationId() {
        return invitationId;
    }
}
