package app.candor.identity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** That a user belongs to a company. The primary one says whose data the user works with. */
@Entity
@Table(schema = "identity", name = "membership")
public class Membership {
    @Id
    private UUID id;

    @Column(name = "company_id", updatable = false)
    private UUID companyId;

    @Column(name = "user_id", updatable = false)
    private UUID userId;

    @Column(name = "member_role")
    private String memberRole;

    @Column(name = "primary_membership")
    private boolean primaryMembership;

    @Column(name = "joined_at", updatable = false)
    private Instant joinedAt;

    protected Membership() {}

    public Membership(UUID id, UUID companyId, UUID userId, MemberRole memberRole, Instant joinedAt) {
        this.id = id;
        this.companyId = companyId;
        this.userId = userId;
        this.memberRole = memberRole.code();
        this.primaryMembership = true;
        this.joinedAt = joinedAt;
    }

    public UUID companyId() {
        return companyId;
    }
}
