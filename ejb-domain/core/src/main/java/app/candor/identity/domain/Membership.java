package app.candor.identity.domain;

import app.candor.identity.MemberRole;
import app.candor.shared.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * That a user belongs to a company. The primary one says whose data the user works with. It is part of its {@link Company},
 * which alone changes it.
 */
@Entity
@Table(schema = "identity", name = "membership")
public class Membership {
    @Id
    private UUID id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "company_id", updatable = false)
    private Company company;

    @Column(name = "user_id", updatable = false)
    private UUID userId;

    @Column(name = "member_role")
    private String memberRole;

    @Column(name = "primary_membership")
    private boolean primaryMembership;

    @Column(name = "joined_at", updatable = false)
    private Instant joinedAt;

    protected Membership() {}

    Membership(Company company, UUID userId, MemberRole role, boolean primary, Instant now) {
        this.id = Ids.next();
        this.company = company;
        this.userId = userId;
        this.memberRole = role.code();
        this.primaryMembership = primary;
        this.joinedAt = now;
    }

    public UUID id() {
        return id;
    }

    public Company company() {
        return company;
    }

    public UUID userId() {
        return userId;
    }

    public MemberRole role() {
        return MemberRole.ofCode(memberRole);
    }

    public boolean isOwner() {
        return role() == MemberRole.OWNER;
    }

    public boolean isPrimary() {
        return primaryMembership;
    }

    public Instant joinedAt() {
        return joinedAt;
    }

    void become(MemberRole role) {
        memberRole = role.code();
    }

    void makePrimary(boolean primary) {
        primaryMembership = primary;
    }
}
